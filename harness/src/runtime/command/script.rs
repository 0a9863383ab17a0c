//! Scripts of the component model's tests on a runtime with a command for them. Such a command ends at the first directive
//! that fails, and says which that is; the others are counted by their lines.

use super::process::{DRAIN, Line};
use super::streams::{Output, Streams};
use super::{Command, guest};
use crate::event::FailedDirective;
use crate::runtime::LaunchError;
use crate::runtime::adapter::messages;
use crate::runtime::adapter::model::Wast;
use crate::runtime::adapter::template::{self, Values};
use crate::runtime::script::Told;
use crate::suite::wast::{Directive, Script};
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::Path;
use tokio::io::AsyncReadExt;

/// The most that is read of what a runtime prints, in bytes.
const MOST: u64 = 1 << 20;

/// The most lines of it that are kept.
const LINES: usize = 12;

/// Carries out a script in a process, which ends when this is dropped.
pub(super) async fn script(command: &Command, script: &Script, file: &Path, told: &Told) -> Result<(), LaunchError> {
    let adapter = &command.found.adapter;
    let Some(wast) = &adapter.wast else {
        let import = "a command for scripts (`[wast]` of its adapter)".to_owned();
        return Err(LaunchError::Unsupported { import, nearest: None });
    };
    let scratch = tempfile::Builder::new()
        .prefix("ticktock-")
        .tempdir()
        .map_err(|error| LaunchError::Harness(format!("failed to make a temporary folder: {error}")))?;
    let mut values = command.values(file, scratch.path());
    values.insert("file", file.to_string_lossy().into_owned());
    let line = Line {
        program: command.installed.program.clone(),
        args: words(wast, script, &values),
        environment: command.environment(&values, scratch.path()),
        folder: scratch.path().to_owned(),
        terminals: BTreeSet::new(),
    };
    let failed = |problem: &str, error: std::io::Error| {
        LaunchError::Harness(format!("failed to {problem} `{}`: {error}", line.program.display()))
    };
    let (mut group, Streams { stdin, stdout, stderr }) = line.spawn().map_err(|error| failed("start", error))?;
    drop(stdin);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let status = {
        let reading = async { tokio::join!(read(stdout, &mut out), read(stderr, &mut err)) };
        tokio::pin!(reading);
        // Output is read while the process runs, and a little while after its end.
        tokio::select! {
            status = group.wait() => {
                let _ = tokio::time::timeout(DRAIN, reading).await;
                status
            }
            _ = &mut reading => group.wait().await,
        }
    };
    let status = status.map_err(|error| failed("wait for", error))?;
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    if status.success() {
        told.passed(count(script.directives.len()));
        return Ok(());
    }
    err.extend(out);
    let text = String::from_utf8_lossy(&err);
    if let Some((line, message)) = failure(wast, &text)
        && let Some((index, directive)) = directive_at(script, line)
    {
        told.passed(count(index));
        let Directive { line, kind, .. } = directive;
        let (line, kind) = (*line, (*kind).to_owned());
        told.failed(FailedDirective { line, kind, message, expected: None, actual: None });
        told.not_run(count(script.directives.len() - index - 1));
        return Ok(());
    }
    let unknown = wast.unknown.as_ref().and_then(|pattern| pattern.captures(&text)?.name("name"));
    Err(match (unknown, messages::cause(adapter, &err)) {
        (Some(name), _) => {
            LaunchError::Unsupported { import: format!("the proposal {}", name.as_str()), nearest: None }
        }
        (None, Some(cause)) => guest::refused(cause),
        (None, None) => LaunchError::Rejected(format!("it ended with {status}: {}", kept(&text))),
    })
}

/// The arguments of the runtime's program.
fn words(wast: &Wast, script: &Script, values: &Values<'_>) -> Vec<OsString> {
    let mut words = Vec::new();
    for word in &wast.args {
        if word != "{proposals}" {
            words.push(template::fill(word, values));
            continue;
        }
        for (name, on) in &script.proposals {
            let value = if *on { "y" } else { "n" };
            let values = Values::from([("name", name.clone()), ("value", value.to_owned())]);
            words.extend(wast.proposal.iter().map(|word| template::fill(word, &values)));
        }
    }
    words.into_iter().map(OsString::from).collect()
}

/// The line of the directive that failed, and what was wrong.
fn failure(wast: &Wast, text: &str) -> Option<(u32, String)> {
    let found = wast.failed.captures(text)?;
    let message = found.name("message").map_or("it fails", |message| message.as_str());
    Some((found.name("line")?.as_str().parse().ok()?, kept(message)))
}

fn kept(text: &str) -> String {
    text.trim().lines().take(LINES).map(str::trim_end).collect::<Vec<_>>().join("\n")
}

/// The directive that this line belongs to: a runtime may name that of the component in it, which is a later one.
fn directive_at(script: &Script, line: u32) -> Option<(usize, &Directive)> {
    script.directives.iter().enumerate().rfind(|(_, directive)| directive.line <= line)
}

async fn read(stream: Option<Output>, bytes: &mut Vec<u8>) {
    if let Some(stream) = stream {
        // What cannot be read any more is all that there is.
        let _ = stream.take(MOST).read_to_end(bytes).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::adapter::model::Adapter;

    #[test]
    fn what_wasmtime_prints_is_read() {
        let adapter = Adapter::parse(include_str!("../../../runtimes/wasmtime.toml")).unwrap();
        let wast = adapter.wast.unwrap();
        let text = "Error: failed to run script file '/a/b:1/deadlock.wast'\n\nCaused by:\n    \
            0: failed directive on /a/b:1/deadlock.wast:115\n    1: error while executing at wasm backtrace:\n    \
            0:     0xe8 - <unknown>!<wasm function 4>\n    2: wasm trap: cannot block a synchronous task\n";
        let (line, message) = failure(&wast, text).unwrap();
        assert_eq!(line, 115);
        assert!(message.starts_with("error while executing") && message.ends_with("synchronous task"), "{message}");
        let with_stack = format!("{text}\nStack backtrace:\n   0: wasmtime_internal_core::error\n");
        assert_eq!(failure(&wast, &with_stack).unwrap(), (line, message));
        let script =
            Script::parse("(component)\n(assert_invalid\n  (component) \"x\")\n(component)", "a.wast").unwrap();
        let index = |line| directive_at(&script, line).map(|(index, _)| index);
        assert_eq!([0, 1, 2, 3, 4].map(index), [None, Some(0), Some(1), Some(1), Some(2)]);
        let script = Script::parse(";;! gc = true\n;;! component_model_map = false\n(component)", "a.wast").unwrap();
        let values = Values::from([("file", "a.wast".to_owned())]);
        let expected = ["wast", "-Wcomponent-model-map=n", "-Wgc=y", "a.wast"].map(OsString::from);
        assert_eq!(words(&wast, &script, &values), expected);
    }
}
