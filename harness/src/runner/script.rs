//! Carries out a script: all of it is one operation, and each of its directives is told of.

use super::operations::{Running, Stopped, harness, stop};
use crate::event::FailedDirective;
use crate::outcome::{Failure, Location, Outcome, Phase, Status};
use crate::runtime::LaunchError;
use crate::suite::Test;
use crate::suite::wast::Script;
use std::sync::Arc;

impl Running<'_> {
    pub(super) async fn script(&mut self) -> Result<(), Stopped> {
        let bytes = self.program.bytes().map_err(|error| harness(Phase::Prepare, error.to_string()))?;
        // That it is text was seen when it was found; it may have changed since.
        let text = String::from_utf8_lossy(&bytes);
        let script = match Script::parse(&text, &self.program.name()) {
            Ok(script) => Arc::new(script),
            Err(error) => {
                let message = format!("the script cannot be read: {}", error.message);
                let mut failure = Failure::new(Phase::Load, message);
                failure.location = Some(location(self.test, error.line));
                return Err(stop(Status::Error, failure));
            }
        };
        let told = self.script.insert(Default::default()).clone();
        let file = self.program.file().map_err(|error| harness(Phase::Prepare, error.to_string()))?;
        self.runtime.script(&script, &file, &told).await.map_err(|error| match error {
            LaunchError::Unsupported { .. } => Box::new(Outcome::not_run(Status::Unsupported, error.to_string())),
            LaunchError::Rejected(message) => stop(Status::Fail, Failure::new(Phase::Load, message)),
            LaunchError::Program(message) | LaunchError::Harness(message) => harness(Phase::Run, message),
        })?;
        if let Some(failed) = told.directives().failed.first() {
            return Err(stop(Status::Fail, failure(self.test, failed)));
        }
        match told.lacking() {
            Some(lacking) => Err(Box::new(Outcome::not_run(Status::Unsupported, lacking))),
            None => Ok(()),
        }
    }

    /// Says of a failure which directive was being carried out.
    pub(super) fn in_directive(&self, failure: &mut Failure) {
        let Some((line, kind)) = self.script.as_ref().and_then(|told| told.current()) else { return };
        failure.message.push_str(&format!(", in the directive `{kind}`"));
        failure.location = Some(location(self.test, line));
    }
}

fn failure(test: &Test, failed: &FailedDirective) -> Failure {
    let mut failure = Failure::new(Phase::Check, format!("`{}`: {}", failed.kind, failed.message));
    failure.expected.clone_from(&failed.expected);
    failure.actual.clone_from(&failed.actual);
    failure.location = Some(location(test, failed.line));
    failure
}

/// Where in a script something stands: its folder and file, which are its id, too.
fn location(test: &Test, line: u32) -> Location {
    let mut parts: Vec<_> =
        test.source.components().rev().take(2).map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.reverse();
    Location { file: parts.join("/"), line }
}
