//! Does the operations of a test with its guest, each with a deadline, and compares what is seen with what is expected.

use super::copy::try_out;
use super::workspace::Workspace;
use crate::id::Track;
use crate::outcome::{Failure, Outcome, Phase, Status, read_claim_report};
use crate::runtime::calls::Calls;
use crate::runtime::capture::{Capture, LIMIT, Read};
use crate::runtime::{Exit, Guest, Launch, LaunchError, Runtime};
use crate::services::http::Servers;
use crate::suite::component::Kind;
use crate::suite::control;
use crate::suite::program::Program;
use crate::suite::spec::{Capability, End, Operation, Payload, Request, Run, Stream, Wait, World};
use crate::suite::{Origin, Test};
use bytes::Bytes;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::Path;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A test while it is running.
pub(super) struct Running<'a> {
    runtime: &'a dyn Runtime,
    test: &'a Test,
    program: &'a Program,
    workspace: Workspace,
    servers: Servers,
    guest: Option<Box<dyn Guest>>,
    connections: BTreeMap<String, TcpStream>,
    /// How the guest was launched, where its end may leave open whether it was started.
    launched: Option<Launch>,
    calls: Calls,
    /// What the guest has written, also after it is gone.
    pub(super) output: [Capture; 2],
}

/// The most characters that are kept of what a runtime said that did not start a guest.
const SAID: usize = 2000;

/// Why a test ends with an operation before its last.
type Stopped = Box<Outcome>;

fn stop(status: Status, failure: Failure) -> Stopped {
    Box::new(Outcome::failed(status, failure))
}

fn harness(phase: Phase, message: String) -> Stopped {
    stop(Status::Error, Failure::new(phase, message))
}

impl<'a> Running<'a> {
    pub(super) fn new(runtime: &'a dyn Runtime, test: &'a Test, program: &'a Program, calls: Calls) -> Self {
        Self {
            runtime,
            test,
            program,
            workspace: Workspace::default(),
            servers: Servers::default(),
            guest: None,
            connections: BTreeMap::new(),
            launched: None,
            calls,
            output: [Capture::default(), Capture::default()],
        }
    }

    /// Does all operations, and says how the test ended.
    pub(super) async fn run(&mut self) -> Outcome {
        let deadline = Duration::from_millis(self.test.spec.timeout);
        let test = self.test;
        for (index, operation) in test.spec.operations.iter().enumerate() {
            let done = tokio::time::timeout(deadline, self.operate(operation)).await;
            let mut outcome = match done {
                Ok(Ok(())) => continue,
                Ok(Err(outcome)) => *outcome,
                Err(_) => Outcome::failed(Status::Timeout, self.timed_out(operation, deadline)),
            };
            // What the guest says of itself is nearer to the cause than what it then failed to do.
            if outcome.status != Status::Error
                && let Some(claim) = read_claim_report(&self.output[1].kept())
            {
                outcome = Outcome::failed(Status::Fail, claim);
            }
            if let Some(failure) = &mut outcome.failure {
                failure.operation = Some(format!("{} {}", index + 1, operation.kind()));
            }
            return outcome;
        }
        Outcome::pass()
    }

    fn timed_out(&self, operation: &Operation, deadline: Duration) -> Failure {
        let mut message =
            format!("`{}` took longer than its deadline of {} ms", operation.kind(), deadline.as_millis());
        if let Some(state) = self.guest.as_ref().and_then(|guest| guest.state()) {
            message.push_str(": ");
            message.push_str(state);
        }
        let mut failure = Failure::new(Phase::Run, message);
        if let Operation::Read { payload, .. } | Operation::Recv { payload, .. } = operation {
            failure.expected = Some(payload.to_string());
        }
        failure
    }

    /// Ends what is still running, and waits until it is gone.
    pub(super) async fn finish(self) {
        drop(self.connections);
        if let Some(guest) = self.guest {
            guest.stop().await;
        }
    }

    fn guest(&mut self) -> Result<&mut Box<dyn Guest>, Stopped> {
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
            Operation::Request(request) => self.request(request).await,
            Operation::Kill { signal } => {
                self.guest()?.kill(*signal);
                Ok(())
            }
            Operation::Wait(wait) => self.wait(wait).await,
        }
    }

    async fn launch(&mut self, run: &Run) -> Result<(), Stopped> {
        let prepare = |error: std::io::Error| harness(Phase::Prepare, error.to_string());
        if self.servers.variables().next().is_none() {
            self.servers = Servers::start(&self.test.spec.servers).await.map_err(prepare)?;
        }
        let mut env = run.env.clone();
        env.extend(self.servers.variables());
        let is_module = self.program.interfaces.as_ref().is_some_and(|found| found.kind == Kind::Module);
        if is_module && self.test.id.track() != Track::new(0, 1) {
            let what = format!("it is a core module, and a test of track {} is a component", self.test.id.track());
            let error = LaunchError::Program(what);
            return Err(harness(Phase::Load, format!("`{}`: {error}", self.test.program.display())));
        }
        let launch = Launch {
            track: self.test.id.track(),
            world: self.test.spec.world,
            args: run.args.clone(),
            env,
            dirs: self.workspace.mount(&self.test.fixtures, &run.dirs, self.leave_out()).map_err(prepare)?,
            network: self.test.spec.requires.contains(&Capability::Network),
            stdin: run.stdin.as_ref().map(|payload| payload.0.clone()),
            terminals: self.test.spec.terminals.clone(),
            calls: self.calls.clone(),
        };
        if self.runtime.is_opaque() {
            self.launched = Some(launch.clone());
        }
        let guest = self.runtime.launch(self.program, launch).map_err(|error| self.not_launched(error))?;
        self.output = [guest.stdout().clone(), guest.stderr().clone()];
        self.guest = Some(guest);
        Ok(())
    }

    fn not_launched(&self, error: LaunchError) -> Stopped {
        match error {
            LaunchError::Unsupported { .. } => Box::new(Outcome::not_run(Status::Unsupported, error.to_string())),
            LaunchError::Rejected(_) => stop(Status::Fail, Failure::new(Phase::Load, error.to_string())),
            LaunchError::Program(_) => harness(Phase::Load, format!("`{}`: {error}", self.test.program.display())),
            LaunchError::Harness(message) => harness(Phase::Load, message),
        }
    }

    /// Makes sure that the guest was started, where it ended with a failure that might be the runtime's own: launches a copy
    /// of it that does nothing and succeeds. A runtime that fails with that one, too, has not started the guest.
    async fn confirm_started(&mut self) -> Result<(), Stopped> {
        let Some(launch) = self.launched.clone() else { return Ok(()) };
        let bytes = self.program.bytes().map_err(|error| harness(Phase::Prepare, error.to_string()))?;
        let Some(copy) = control::of(&bytes) else {
            let message = "the guest failed, and whether it was started at all cannot be told: it has no function `run` or \
                           `_start` of the usual form";
            return Err(stop(Status::Fail, Failure::new(Phase::Load, message)));
        };
        let launch = Launch { stdin: Some(Vec::new()), ..launch };
        let tried = try_out(self.runtime, &self.program.name(), copy, launch).await;
        let tried = tried.map_err(|error| self.not_launched(error))?;
        let ended = match tried.exit {
            Exit::Code(0) => return Ok(()),
            Exit::Code(code) => format!("exit status {code}"),
            Exit::Signal(signal) => format!("signal {signal}"),
            Exit::Trap { message, .. } => format!("a trap: {message}"),
            exit @ (Exit::Unsupported(_) | Exit::NotStarted(_) | Exit::Harness(_)) => {
                return check_exit(&exit, End::Exit(0));
            }
        };
        let message = format!(
            "the runtime does not start the guest: a copy of it that returns at once with success ended with {ended}, too"
        );
        let mut failure = Failure::new(Phase::Load, message);
        let said: String = tried.stderr.chars().take(SAID).collect();
        failure.backtrace = (!said.is_empty()).then_some(said);
        Err(stop(Status::Fail, failure))
    }

    /// Which names in a fixture are not the fixture's own. The tests of the official suite name what they make
    /// `*.cleanup`, and its runner leaves some of it behind.
    fn leave_out(&self) -> fn(&OsStr) -> bool {
        match self.test.origin {
            Origin::Official => |name| Path::new(name).extension().is_some_and(|end| end == "cleanup"),
            Origin::BuiltIn => |_| false,
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

    async fn request(&mut self, request: &Request) -> Result<(), Stopped> {
        let what = format!("{} {}", request.method, request.path);
        let mut builder = http::Request::builder()
            .method(request.method.as_str())
            .uri(format!("http://localhost{}", request.path))
            .header(http::header::HOST, "localhost");
        for (name, value) in &request.headers {
            builder = builder.header(name, value);
        }
        if !request.body.0.is_empty() {
            builder = builder.header(http::header::CONTENT_LENGTH, request.body.0.len());
        }
        let invalid = |error| harness(Phase::Prepare, format!("`{what}` is no HTTP request: {error}"));
        let message = builder.body(Bytes::from(request.body.0.clone())).map_err(invalid)?;
        let response = match self.guest()?.request(message).await {
            Ok(response) => response,
            Err(problem) => {
                let message = format!("`{what}` got no response: {problem}");
                return Err(self.gone().await.unwrap_or_else(|| stop(Status::Fail, Failure::new(Phase::Run, message))));
            }
        };
        let expected = &request.response;
        let differs = |part: &str, expected: String, actual: String| {
            stop(
                Status::Fail,
                Failure::mismatch(format!("the response to `{what}` has another {part}"), expected, actual),
            )
        };
        if response.status().as_u16() != expected.status {
            return Err(differs("status", expected.status.to_string(), response.status().as_u16().to_string()));
        }
        for (name, value) in &expected.headers {
            let actual = response.headers().get(name).map(|actual| actual.as_bytes());
            if actual != Some(value.as_bytes()) {
                let actual = actual.map_or("none".to_owned(), |actual| Payload(actual.to_vec()).to_string());
                return Err(differs(&format!("header `{name}`"), Payload::from(value.as_str()).to_string(), actual));
            }
        }
        self.compare(&format!("body of the response to `{what}`"), &expected.body, response.into_body().to_vec())
    }

    async fn wait(&mut self, wait: &Wait) -> Result<(), Stopped> {
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
        check_exit(&exit, wait.end)?;
        for (stream, expected, capture) in
            [(Stream::Stdout, &wait.stdout, &self.output[0]), (Stream::Stderr, &wait.stderr, &self.output[1])]
        {
            if let Some(expected) = expected {
                if capture.written() > LIMIT as u64 {
                    let actual = format!("{} bytes", capture.written());
                    let failure = Failure::mismatch(format!("{stream} is too long"), expected.to_string(), actual);
                    return Err(stop(Status::Fail, failure));
                }
                self.compare(&format!("all of {stream}"), expected, capture.kept())?;
            }
        }
        Ok(())
    }

    fn compare(&self, what: &str, expected: &Payload, actual: Vec<u8>) -> Result<(), Stopped> {
        let actual = Payload(actual);
        if actual == *expected {
            return Ok(());
        }
        let at = actual.0.iter().zip(&expected.0).take_while(|(a, b)| a == b).count();
        let message = format!("{what} is not what is expected, from byte {at} on");
        Err(stop(Status::Fail, Failure::mismatch(message, expected.to_string(), actual.to_string())))
    }

    /// A stream ended early: the reason is how the guest ended, if it did, or else what was read.
    async fn ended(&mut self, message: &str, expected: &Payload, rest: Vec<u8>) -> Stopped {
        match self.gone().await {
            Some(stopped) => stopped,
            None => stop(Status::Fail, Failure::mismatch(message, expected.to_string(), Payload(rest).to_string())),
        }
    }

    /// If the guest trapped, what there is to say of that.
    async fn gone(&mut self) -> Option<Stopped> {
        let exit = self.guest.as_mut()?.wait().await;
        match exit {
            Exit::Code(_) | Exit::Signal(_) => None,
            exit => check_exit(&exit, End::Exit(0)).err(),
        }
    }
}

/// Holds how the guest ended against how it was to end.
fn check_exit(exit: &Exit, expected: End) -> Result<(), Stopped> {
    let expected_text = match expected {
        End::Exit(code) => format!("exit status {code}"),
        End::Trap => "a trap".to_owned(),
    };
    let mismatch = |status, actual: String| {
        stop(status, Failure::mismatch("the guest did not end as expected", &expected_text, actual))
    };
    match (exit, expected) {
        (Exit::Code(actual), End::Exit(code)) if *actual == code => Ok(()),
        (Exit::Signal(actual), End::Exit(code)) if -*actual == code => Ok(()),
        (Exit::Trap { .. }, End::Trap) => Ok(()),
        (Exit::Code(actual), _) => Err(mismatch(Status::Fail, format!("exit status {actual}"))),
        (Exit::Signal(actual), _) => Err(mismatch(Status::Crash, format!("ended by signal {actual}"))),
        (Exit::Trap { message, backtrace }, End::Exit(_)) => {
            let mut failure = Failure::new(Phase::Run, format!("the guest trapped: {message}"));
            failure.expected = Some(expected_text.clone());
            failure.backtrace.clone_from(backtrace);
            Err(stop(Status::Crash, failure))
        }
        (Exit::Unsupported(import), _) => {
            let error = LaunchError::Unsupported { import: import.clone(), nearest: None };
            Err(Box::new(Outcome::not_run(Status::Unsupported, error.to_string())))
        }
        (Exit::NotStarted(problem), _) => {
            Err(stop(Status::Fail, Failure::new(Phase::Load, format!("the guest could not be started: {problem}"))))
        }
        (Exit::Harness(problem), _) => Err(harness(Phase::Run, problem.clone())),
    }
}
