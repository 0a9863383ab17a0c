//! A guest in a process of its runtime.

use super::process::{DRAIN, Group, Line};
use super::streams::Input;
use super::{Scratch, serve};
use crate::runtime::adapter::Found;
use crate::runtime::adapter::messages::{self, Cause};
use crate::runtime::adapter::model::{Announces, Meaning, Serve};
use crate::runtime::capture::Capture;
use crate::runtime::client::Client;
use crate::runtime::{Exit, Guest, LaunchError};
use crate::suite::spec::{Signal, Stream};
use futures::FutureExt;
use futures::future::BoxFuture;
use std::process::ExitStatus;
use std::sync::Arc;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::task::JoinHandle;

struct CommandGuest {
    group: Group,
    found: Arc<Found>,
    stdin: Option<Input>,
    stdout: Capture,
    stderr: Capture,
    /// What moves bytes between pipes and captures.
    movers: Vec<JoinHandle<()>>,
    serving: Option<Serving>,
    exit: Option<Exit>,
    _terminal: Option<Input>,
    _scratch: Scratch,
}

/// What there is to know of a guest that listens.
struct Serving {
    announces: Announces,
    stop: Signal,
    address: Option<String>,
    /// Whether it was asked to end, so that its end by that signal is orderly.
    asked_to_end: bool,
}

pub(super) fn spawn(
    found: Arc<Found>,
    serve: Option<&Serve>,
    line: &Line,
    stdin: Option<Vec<u8>>,
    scratch: Scratch,
) -> Result<Box<dyn Guest>, LaunchError> {
    let (group, streams) = line
        .spawn()
        .map_err(|error| LaunchError::Harness(format!("failed to start `{}`: {error}", line.program.display())))?;
    let (stdout, stderr) = (Capture::default(), Capture::default());
    let mut movers = Vec::new();
    if let Some(out) = streams.stdout {
        movers.push(tokio::spawn(read(out, stdout.clone())));
    }
    if let Some(err) = streams.stderr {
        movers.push(tokio::spawn(read(err, stderr.clone())));
    }
    let mut terminal = None;
    let stdin = match (stdin, streams.stdin) {
        // A terminal stays one as long as its other end is open.
        (Some(_), Some(input)) if line.terminals.contains(&Stream::Stdin) => {
            terminal = Some(input);
            None
        }
        (Some(bytes), Some(mut input)) => {
            movers.push(tokio::spawn(async move {
                // A guest need not read what it is given.
                let _ = input.write_all(&bytes).await;
            }));
            None
        }
        (_, input) => input,
    };
    let serving = serve.map(|serve| Serving {
        announces: serve.announces.clone(),
        stop: serve.stop,
        address: None,
        asked_to_end: false,
    });
    Ok(Box::new(CommandGuest {
        group,
        found,
        stdin,
        stdout,
        stderr,
        movers,
        serving,
        exit: None,
        _terminal: terminal,
        _scratch: scratch,
    }))
}

/// Moves what comes out of a pipe into a capture, until the pipe is closed.
async fn read(mut pipe: impl AsyncRead + Unpin, capture: Capture) {
    let mut buffer = vec![0; 64 << 10];
    while let Ok(len @ 1..) = pipe.read(&mut buffer).await {
        capture.write(&buffer[..len]);
    }
    capture.close();
}

/// What a runtime that refused a program says of it.
pub(super) fn refused(cause: Cause) -> LaunchError {
    match cause.meaning {
        Meaning::Unsupported => LaunchError::Unsupported { import: cause.text, nearest: None },
        Meaning::Load | Meaning::Trap => LaunchError::Rejected(cause.text),
    }
}

impl CommandGuest {
    /// How the guest ended, from how its process did.
    fn ended(&self, status: ExitStatus) -> Exit {
        #[cfg(unix)]
        let signal = std::os::unix::process::ExitStatusExt::signal(&status);
        #[cfg(not(unix))]
        let signal: Option<i32> = None;
        if let Some(serving) = self.serving.as_ref().filter(|serving| serving.asked_to_end) {
            let number = serving.stop.number();
            if signal == Some(number) || status.code() == Some(128 + number) || status.success() {
                return Exit::Code(0);
            }
        }
        if status.success() {
            return Exit::Code(0);
        }
        let cause = messages::cause(&self.found.adapter, &self.stderr.kept());
        match (cause, status.code(), signal) {
            (Some(Cause { meaning: Meaning::Unsupported, text }), ..) => Exit::Unsupported(text),
            (Some(Cause { meaning: Meaning::Load, text }), ..) => Exit::NotStarted(text),
            (Some(Cause { meaning: Meaning::Trap, text }), ..) => Exit::Trap { message: text, backtrace: None },
            (None, Some(code), _) => Exit::Code(code),
            (None, None, Some(signal)) => Exit::Signal(signal),
            (None, None, None) => Exit::Harness(format!("the system does not say how the process ended: {status}")),
        }
    }

    /// Waits for what was written before the end to be read. What still holds a pipe is no longer listened to.
    async fn drain(&mut self) {
        let movers = std::mem::take(&mut self.movers);
        let aborts: Vec<_> = movers.iter().map(JoinHandle::abort_handle).collect();
        if tokio::time::timeout(DRAIN, futures::future::join_all(movers)).await.is_err() {
            aborts.iter().for_each(tokio::task::AbortHandle::abort);
            self.stdout.close();
            self.stderr.close();
        }
    }
}

impl Guest for CommandGuest {
    fn stdin(&mut self) -> Option<&mut (dyn AsyncWrite + Send + Unpin)> {
        self.stdin.as_mut().map(|stdin| stdin as _)
    }

    fn close_stdin(&mut self) {
        self.stdin = None;
    }

    fn stdout(&self) -> &Capture {
        &self.stdout
    }

    fn stderr(&self) -> &Capture {
        &self.stderr
    }

    fn state(&self) -> Option<&'static str> {
        let is_silent = self.serving.as_ref().is_some_and(|serving| serving.address.is_none());
        is_silent.then_some("it has not said where it listens")
    }

    fn client(&mut self) -> BoxFuture<'_, Result<Arc<dyn Client>, String>> {
        async move {
            let address = self.listen().await?;
            Ok(Arc::new(serve::Connecting { address }) as Arc<dyn Client>)
        }
        .boxed()
    }

    fn listen(&mut self) -> BoxFuture<'_, Result<String, String>> {
        async move {
            let Some(serving) = &mut self.serving else { return Err("it was not launched as a server".to_owned()) };
            if let Some(address) = &serving.address {
                return Ok(address.clone());
            }
            let stream = if serving.announces.stream == Stream::Stdout { &self.stdout } else { &self.stderr };
            let address = serve::announced(stream, &serving.announces.pattern)
                .await
                .ok_or("the runtime ended without saying where it listens")?;
            Ok(serving.address.insert(address).clone())
        }
        .boxed()
    }

    fn kill(&mut self, signal: Signal) {
        match &mut self.serving {
            // Each runtime has a signal of its own at which it ends orderly.
            Some(serving) if signal != Signal::Kill => {
                serving.asked_to_end = true;
                self.group.signal(serving.stop);
            }
            _ => self.group.signal(signal),
        }
    }

    fn wait(&mut self) -> BoxFuture<'_, Exit> {
        async move {
            if let Some(exit) = &self.exit {
                return exit.clone();
            }
            self.stdin = None;
            if self.serving.as_ref().is_some_and(|serving| !serving.asked_to_end) {
                self.kill(Signal::Terminate);
            }
            let exit = match self.group.wait().await {
                Ok(status) => {
                    self.drain().await;
                    self.ended(status)
                }
                Err(error) => Exit::Harness(format!("the system does not say how the process ended: {error}")),
            };
            self.exit.insert(exit).clone()
        }
        .boxed()
    }

    fn stop(mut self: Box<Self>) -> BoxFuture<'static, ()> {
        async move {
            self.group.kill();
            // It was ended, and how does not matter.
            let _ = self.group.wait().await;
            self.drain().await;
        }
        .boxed()
    }
}

impl Drop for CommandGuest {
    fn drop(&mut self) {
        for mover in &self.movers {
            mover.abort();
        }
    }
}
