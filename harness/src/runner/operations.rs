//! Does the operations of a test with its guest, each with a deadline, and compares what is seen with what is expected.

use super::workspace::Workspace;
use crate::outcome::{Failure, Outcome, Phase, Status, read_claim_report};
use crate::runtime::calls::Calls;
use crate::runtime::capture::{Capture, Read};
use crate::runtime::script::Told;
use crate::runtime::{Guest, Launch, Runtime};
use crate::services::Services;
use crate::suite::Test;
use crate::suite::program::Program;
use crate::suite::spec::{Operation, Payload, Stream};
use std::collections::BTreeMap;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A test while it is running.
pub(super) struct Running<'a> {
    pub(super) runtime: &'a dyn Runtime,
    pub(super) test: &'a Test,
    pub(super) program: &'a Program,
    pub(super) workspace: Workspace,
    pub(super) services: Services,
    pub(super) guest: Option<Box<dyn Guest>>,
    /// The guests that are services of the test, by the services' names.
    pub(super) peers: Vec<(String, Box<dyn Guest>)>,
    pub(super) connections: BTreeMap<String, TcpStream>,
    /// How the guest was launched, where its end may leave open whether it was started.
    pub(super) launched: Option<Launch>,
    /// What the guest and its peers call.
    pub(super) calls: Calls,
    /// What the guest has written, also after it is gone.
    pub(super) output: [Capture; 2],
    /// How the directives of a script go.
    pub(super) script: Option<Told>,
}

/// Why a test ends with an operation before its last.
pub(super) type Stopped = Box<Outcome>;

pub(super) fn stop(status: Status, failure: Failure) -> Stopped {
    Box::new(Outcome::failed(status, failure))
}

pub(super) fn harness(phase: Phase, message: String) -> Stopped {
    stop(Status::Error, Failure::new(phase, message))
}

impl<'a> Running<'a> {
    pub(super) fn new(runtime: &'a dyn Runtime, test: &'a Test, program: &'a Program, calls: Calls) -> Self {
        Self {
            runtime,
            test,
            program,
            workspace: Workspace::default(),
            services: Services::default(),
            guest: None,
            peers: Vec::new(),
            connections: BTreeMap::new(),
            launched: None,
            calls,
            output: [Capture::default(), Capture::default()],
            script: None,
        }
    }

    /// Does all operations, and says how the test ended.
    pub(super) async fn run(&mut self) -> Outcome {
        let deadline = Duration::from_millis(self.test.spec.timeout);
        let test = self.test;
        for (index, operation) in test.spec.operations.iter().enumerate() {
            let done = tokio::time::timeout(deadline, self.operate(operation)).await;
            let outcome = match done {
                Ok(Ok(())) => continue,
                Ok(Err(outcome)) => *outcome,
                Err(_) => Outcome::failed(Status::Timeout, self.timed_out(operation, deadline)),
            };
            let mut outcome = self.nearest_cause(outcome, deadline).await;
            if let Some(failure) = &mut outcome.failure {
                failure.operation = Some(format!("{} {}", index + 1, operation.kind()));
            }
            return outcome;
        }
        match tokio::time::timeout(deadline, self.settle()).await {
            Ok(Ok(())) => Outcome::pass(),
            Ok(Err(outcome)) => *outcome,
            Err(_) => {
                let message =
                    format!("after the guest's end, the test's services took longer than {} ms", deadline.as_millis());
                let outcome = Outcome::failed(Status::Timeout, Failure::new(Phase::Check, message));
                self.nearest_cause(outcome, deadline).await
            }
        }
    }

    /// What a guest or a service says of the test is nearer to the cause than what an operation then failed to do.
    async fn nearest_cause(&mut self, outcome: Outcome, deadline: Duration) -> Outcome {
        if outcome.status == Status::Error {
            return outcome;
        }
        self.hear_out().await;
        if let Some(claim) = read_claim_report(&self.output[1].kept()) {
            return Outcome::failed(Status::Fail, claim);
        }
        if let Err(claim) = self.peers_claims() {
            return *claim;
        }
        if let Some(complaint) = self.services.complaint_so_far() {
            return Outcome::failed(Status::Fail, complaint);
        }
        if outcome.status == Status::Fail
            && let Ok(Some(skipped)) = tokio::time::timeout(deadline, self.skipped()).await
        {
            return skipped;
        }
        outcome
    }

    fn timed_out(&self, operation: &Operation, deadline: Duration) -> Failure {
        let mut message =
            format!("`{}` took longer than its deadline of {} ms", operation.kind(), deadline.as_millis());
        if let Some(state) = self.guest.as_ref().and_then(|guest| guest.state()) {
            message.push_str(": ");
            message.push_str(state);
        }
        let mut failure = Failure::new(Phase::Run, message);
        self.in_directive(&mut failure);
        if let Operation::Read { payload, .. } | Operation::Recv { payload, .. } = operation {
            failure.expected = Some(payload.to_string());
        }
        failure
    }

    /// Ends what is still running, and waits until it is gone.
    pub(super) async fn finish(self) {
        drop(self.connections);
        for guest in self.guest.into_iter().chain(self.peers.into_iter().map(|(_, peer)| peer)) {
            guest.stop().await;
        }
    }

    pub(super) fn guest(&mut self) -> Result<&mut Box<dyn Guest>, Stopped> {
        // The order of operations was checked when the test was read.
        self.guest.as_mut().ok_or_else(|| harness(Phase::Run, "no guest is running".to_owned()))
    }

    async fn operate(&mut self, operation: &Operation) -> Result<(), Stopped> {
        match operation {
            Operation::Run(run) => self.launch(run).await,
            Operation::Read { id, payload } => {
                let capture = &self.output[usize::from(*id == Stream::Stderr)];
                match capture.read_exact(payload.0.len()).await {
                    Read::Whole(bytes) => self.compare(&format!("read from {id}"), payload, bytes),
                    Read::Ended(bytes) => {
                        Err(self.ended(&format!("{id} ended before all was read"), payload, bytes).await)
                    }
                }
            }
            Operation::Write { payload } => {
                let closed = || stop(Status::Fail, Failure::new(Phase::Run, "the guest's standard input is closed"));
                let stdin = self.guest()?.stdin().ok_or_else(closed)?;
                let written = async { stdin.write_all(&payload.0).await.and(stdin.flush().await) }.await;
                written.map_err(|_| closed())
            }
            Operation::Close => {
                self.guest()?.close_stdin();
                Ok(())
            }
            Operation::Connect { id } => self.connect(id).await,
            Operation::Send { id, payload } => {
                let failed =
                    |error| stop(Status::Fail, Failure::new(Phase::Run, format!("failed to send to `{id}`: {error}")));
                self.connection(id)?.write_all(&payload.0).await.map_err(failed)
            }
            Operation::Recv { id, payload } => {
                let mut bytes = Vec::new();
                let len = payload.0.len() as u64;
                let failed = |error| {
                    stop(Status::Fail, Failure::new(Phase::Run, format!("failed to receive from `{id}`: {error}")))
                };
                self.connection(id)?.take(len).read_to_end(&mut bytes).await.map_err(failed)?;
                self.compare(&format!("received from `{id}`"), payload, bytes)
            }
            Operation::Request(requests) => self.request(requests).await,
            Operation::Kill { signal } => {
                self.guest()?.kill(*signal);
                Ok(())
            }
            Operation::Wait(wait) => self.wait(wait).await,
            Operation::Script => self.script().await,
        }
    }

    async fn connect(&mut self, id: &str) -> Result<(), Stopped> {
        let expected = Payload::from("a line `address:port`");
        let line = match self.output[0].read_line().await {
            Read::Whole(line) => line,
            Read::Ended(rest) => {
                return Err(self.ended("stdout ended before an address was read", &expected, rest).await);
            }
        };
        let address = String::from_utf8_lossy(&line).trim().to_owned();
        let failed = |error| {
            let message = format!("failed to connect to the address that the guest printed: {error}");
            stop(Status::Fail, Failure::mismatch(message, "an address where something listens", address.clone()))
        };
        let connection = TcpStream::connect(&address).await.map_err(failed)?;
        self.connections.insert(id.to_owned(), connection);
        Ok(())
    }

    fn connection(&mut self, id: &str) -> Result<&mut TcpStream, Stopped> {
        self.connections.get_mut(id).ok_or_else(|| harness(Phase::Run, format!("there is no connection `{id}`")))
    }

    pub(super) fn compare(&self, what: &str, expected: &Payload, actual: Vec<u8>) -> Result<(), Stopped> {
        let actual = Payload(actual);
        if actual == *expected {
            return Ok(());
        }
        let at = actual.0.iter().zip(&expected.0).take_while(|(a, b)| a == b).count();
        let message = format!("{what} is not what is expected, from byte {at} on");
        Err(stop(Status::Fail, Failure::mismatch(message, expected.to_string(), actual.to_string())))
    }
}
