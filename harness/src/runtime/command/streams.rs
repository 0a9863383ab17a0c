//! What a process's standard streams are connected to: a pipe each, or a terminal of its own.

use crate::suite::spec::Stream;
use std::collections::BTreeSet;
use std::io;
use std::process::Stdio;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::process::Command;

/// This process's end of a standard input.
pub type Input = Box<dyn AsyncWrite + Send + Unpin>;
/// This process's end of a standard output.
pub type Output = Box<dyn AsyncRead + Send + Unpin>;

/// This process's ends of another's standard streams.
#[derive(Default)]
pub struct Streams {
    /// Of standard input.
    pub stdin: Option<Input>,
    /// Of standard output.
    pub stdout: Option<Output>,
    /// Of standard error.
    pub stderr: Option<Output>,
}

/// Connects a command's standard streams before it is started: those named to terminals, the others to pipes. Gives this
/// process's ends of the terminals.
pub(super) fn connect(command: &mut Command, terminals: &BTreeSet<Stream>) -> io::Result<Streams> {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut streams = Streams::default();
    for stream in terminals {
        let (near, far) = terminal()?;
        match stream {
            Stream::Stdin => {
                command.stdin(far);
                streams.stdin = Some(writer(near)?);
            }
            Stream::Stdout => {
                command.stdout(far);
                streams.stdout = Some(reader(near)?);
            }
            Stream::Stderr => {
                command.stderr(far);
                streams.stderr = Some(reader(near)?);
            }
        }
    }
    Ok(streams)
}

#[cfg(unix)]
type Near = std::os::fd::OwnedFd;

/// Both ends of a terminal; this process's does not block.
#[cfg(unix)]
fn terminal() -> io::Result<(Near, Stdio)> {
    use nix::fcntl::{FcntlArg, FdFlag, OFlag, fcntl};
    let ends = nix::pty::openpty(None, None)?;
    // Other processes that are started meanwhile must not inherit them.
    for end in [&ends.master, &ends.slave] {
        fcntl(end, FcntlArg::F_SETFD(FdFlag::FD_CLOEXEC))?;
    }
    fcntl(&ends.master, FcntlArg::F_SETFL(OFlag::O_NONBLOCK))?;
    Ok((ends.master, Stdio::from(ends.slave)))
}

#[cfg(unix)]
fn reader(near: Near) -> io::Result<Output> {
    Ok(Box::new(tokio::net::unix::pipe::Receiver::from_owned_fd_unchecked(near)?))
}

#[cfg(unix)]
fn writer(near: Near) -> io::Result<Input> {
    Ok(Box::new(tokio::net::unix::pipe::Sender::from_owned_fd_unchecked(near)?))
}

#[cfg(not(unix))]
type Near = std::convert::Infallible;

#[cfg(not(unix))]
fn terminal() -> io::Result<(Near, Stdio)> {
    Err(io::Error::new(io::ErrorKind::Unsupported, "terminals are made on Unix only"))
}

#[cfg(not(unix))]
fn reader(near: Near) -> io::Result<Output> {
    match near {}
}

#[cfg(not(unix))]
fn writer(near: Near) -> io::Result<Input> {
    match near {}
}
