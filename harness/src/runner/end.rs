//! How a test's guests end, and what they say of themselves then.

use super::operations::{Running, Stopped, harness, stop};
use crate::outcome::{Failure, Outcome, Phase, Status, read_claim_report, read_skip};
use crate::runtime::capture::LIMIT;
use crate::runtime::{Exit, LaunchError};
use crate::suite::Origin;
use crate::suite::spec::{End, Payload, Signal, Stream, Wait, World, Written};

impl Running<'_> {
    pub(super) async fn wait(&mut self, wait: &Wait) -> Result<(), Stopped> {
        let guest = self.guest()?;
        guest.close_stdin();
        let exit = guest.wait().await;
        self.guest = None;
        self.connections.clear();
        if let Some(claim) = read_claim_report(&self.output[1].kept()) {
            return Err(stop(Status::Fail, claim));
        }
        // A failure that was expected may be one of the runtime; so may one that was not.
        if matches!(exit, Exit::Code(1..) | Exit::Code(..=-1)) && self.test.spec.world == World::Command {
            self.confirm_started().await?;
        }
        if exit == Exit::Code(0)
            && let Some(skipped) = self.reason_given()
        {
            return Err(Box::new(skipped));
        }
        check_exit(&exit, &wait.ends)?;
        for (stream, expected, capture) in
            [(Stream::Stdout, &wait.stdout, &self.output[0]), (Stream::Stderr, &wait.stderr, &self.output[1])]
        {
            let Some(expected) = expected else { continue };
            let (expected, is_prefix) = match expected {
                Written::Whole(payload) => (payload, false),
                Written::Prefix(payload) => (payload, true),
            };
            let mut written = capture.kept();
            if is_prefix {
                written.truncate(expected.0.len());
                self.compare(&format!("the beginning of {stream}"), expected, written)?;
            } else if capture.written() > LIMIT as u64 {
                let actual = format!("{} bytes", capture.written());
                let failure = Failure::mismatch(format!("{stream} is too long"), expected.to_string(), actual);
                return Err(stop(Status::Fail, failure));
            } else {
                self.compare(&format!("all of {stream}"), expected, written)?;
            }
        }
        Ok(())
    }

    /// A stream ended early: the reason is how the guest ended, if it did, or else what was read.
    pub(super) async fn ended(&mut self, message: &str, expected: &Payload, rest: Vec<u8>) -> Stopped {
        match self.gone().await {
            Some(stopped) => stopped,
            None => stop(Status::Fail, Failure::mismatch(message, expected.to_string(), Payload(rest).to_string())),
        }
    }

    /// If the guest trapped, what there is to say of that.
    pub(super) async fn gone(&mut self) -> Option<Stopped> {
        let exit = self.guest.as_mut()?.wait().await;
        match exit {
            Exit::Code(_) | Exit::Signal(_) => None,
            exit => check_exit(&exit, &[End::Exit(0)]).err(),
        }
    }

    /// Ends the guests that are services, and says what they and the other services have to complain of.
    pub(super) async fn settle(&mut self) -> Result<(), Stopped> {
        self.connections.clear();
        let mut ended = Ok(());
        for (name, peer) in &mut self.peers {
            peer.kill(Signal::Interrupt);
            let exit = peer.wait().await;
            ended = ended.and(check_exit(&exit, &[End::Exit(0)]).map_err(|stopped| of_peer(name, stopped)));
        }
        self.peers_claims()?;
        match self.services.complaint().await {
            Some(complaint) => Err(stop(Status::Fail, complaint)),
            None => ended,
        }
    }

    /// Ends the guests that serve, and reads what they had written until then. From a process of its own, a response may come
    /// before what the guest wrote earlier to standard error.
    pub(super) async fn hear_out(&mut self) {
        let guest = self.guest.as_mut().filter(|_| self.test.spec.world != World::Command);
        for guest in guest.into_iter().chain(self.peers.iter_mut().map(|(_, peer)| peer)) {
            guest.kill(Signal::Kill);
            // How it ends says nothing: it was ended.
            guest.wait().await;
        }
    }

    /// The first claim that failed in a guest that is a service.
    pub(super) fn peers_claims(&self) -> Result<(), Stopped> {
        for (name, peer) in &self.peers {
            if let Some(claim) = read_claim_report(&peer.stderr().kept()) {
                return Err(of_peer(name, stop(Status::Fail, claim)));
            }
        }
        Ok(())
    }

    /// That the guest has ended with success and with a reason why it could show nothing here.
    pub(super) async fn skipped(&mut self) -> Option<Outcome> {
        let skipped = self.reason_given()?;
        let exit = self.guest.as_mut()?.wait().await;
        (exit == Exit::Code(0)).then_some(skipped)
    }

    /// The reason that the guest gives why it could show nothing here. The official suite's guests have no way to give one.
    fn reason_given(&self) -> Option<Outcome> {
        let reason = read_skip(&self.output[1].kept()).filter(|_| self.test.origin == Origin::BuiltIn)?;
        Some(Outcome::not_run(Status::Skip, format!("the guest says: {reason}")))
    }
}

/// Says of a failure that it is that of a guest which is a service.
pub(super) fn of_peer(name: &str, mut stopped: Stopped) -> Stopped {
    if let Some(failure) = &mut stopped.failure {
        failure.message = format!("in the guest `{name}`: {}", failure.message);
    }
    stopped
}

/// Holds how the guest ended against how it was to end.
pub(super) fn check_exit(exit: &Exit, expected: &[End]) -> Result<(), Stopped> {
    let expected_text = expected.iter().map(End::to_string).collect::<Vec<_>>().join(" or ");
    let mismatch = |status, actual: String| {
        stop(status, Failure::mismatch("the guest did not end as expected", &expected_text, actual))
    };
    match exit {
        Exit::Code(actual) if expected.contains(&End::Exit(*actual)) => Ok(()),
        Exit::Signal(actual) if expected.contains(&End::Exit(-*actual)) => Ok(()),
        Exit::Trap { .. } if expected.contains(&End::Trap) => Ok(()),
        Exit::Code(actual) => Err(mismatch(Status::Fail, format!("exit status {actual}"))),
        Exit::Signal(actual) => Err(mismatch(Status::Crash, format!("ended by signal {actual}"))),
        Exit::Trap { message, backtrace } => {
            let mut failure = Failure::new(Phase::Run, format!("the guest trapped: {message}"));
            failure.expected = Some(expected_text.clone());
            failure.backtrace.clone_from(backtrace);
            Err(stop(Status::Crash, failure))
        }
        Exit::Unsupported(import) => {
            let error = LaunchError::Unsupported { import: import.clone(), nearest: None };
            Err(Box::new(Outcome::not_run(Status::Unsupported, error.to_string())))
        }
        Exit::NotStarted(problem) => {
            Err(stop(Status::Fail, Failure::new(Phase::Load, format!("the guest could not be started: {problem}"))))
        }
        Exit::Harness(problem) => Err(harness(Phase::Run, problem.clone())),
    }
}
