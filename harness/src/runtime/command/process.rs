//! Processes: each is the leader of a group of its own, and the whole group goes when it ends or is dropped.
//!
//! All control of processes is here, over `process-wrap`, which knows process groups on Unix and job objects on Windows. A
//! process that leaves its group on purpose (`setsid`) is not followed.

use super::streams::{self, Streams};
use crate::suite::spec::{Signal, Stream};
use process_wrap::tokio::{ChildWrapper, CommandWrap, KillOnDrop};
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::process::Command;

/// What is started.
#[derive(Debug, Clone)]
pub struct Line {
    /// The program.
    pub program: PathBuf,
    /// Its arguments.
    pub args: Vec<OsString>,
    /// Its environment.
    pub environment: BTreeMap<String, OsString>,
    /// Its working folder.
    pub folder: PathBuf,
    /// The standard streams that are terminals.
    pub terminals: BTreeSet<Stream>,
}

/// Variables of this process's environment that others need to run at all.
const KEPT: &[&str] = &["PATH", "SystemRoot", "SYSTEMROOT", "ComSpec", "PATHEXT"];

/// Those variables, and their values.
pub fn kept_environment() -> BTreeMap<String, OsString> {
    KEPT.iter().filter_map(|name| Some(((*name).to_owned(), std::env::var_os(name)?))).collect()
}

/// The groups that are alive, so that they can be ended when this process must end at once.
static ALIVE: Mutex<BTreeSet<u32>> = Mutex::new(BTreeSet::new());

/// A process with its group. Dropping it ends the group.
#[derive(Debug)]
pub struct Group {
    child: Box<dyn ChildWrapper>,
    id: u32,
    ended: Option<ExitStatus>,
}

/// How long the output of a process that has ended is waited for.
pub const DRAIN: Duration = Duration::from_secs(1);

impl Line {
    /// Starts the process, and gives it with its standard streams.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn spawn(&self) -> io::Result<(Group, Streams)> {
        let mut command = Command::new(&self.program);
        command.args(&self.args).current_dir(&self.folder).env_clear();
        command.envs(&self.environment);
        let mut ends = streams::connect(&mut command, &self.terminals)?;
        let mut wrap = CommandWrap::from(command);
        #[cfg(unix)]
        wrap.wrap(process_wrap::tokio::ProcessGroup::leader());
        #[cfg(windows)]
        wrap.wrap(process_wrap::tokio::JobObject);
        wrap.wrap(KillOnDrop);
        let mut child = wrap.spawn()?;
        // The command holds the far ends of terminals, which are to be the process's alone.
        drop(wrap);
        let id = child.id().unwrap_or_default();
        alive().insert(id);
        if let Some(pipe) = child.stdin().take() {
            ends.stdin = Some(Box::new(pipe));
        }
        if let Some(pipe) = child.stdout().take() {
            ends.stdout = Some(Box::new(pipe));
        }
        if let Some(pipe) = child.stderr().take() {
            ends.stderr = Some(Box::new(pipe));
        }
        Ok((Group { child, id, ended: None }, ends))
    }
}

impl Group {
    /// Sends a signal to the whole group. Where there are no signals, the group is ended.
    pub fn signal(&mut self, signal: Signal) {
        #[cfg(unix)]
        // A group that is gone needs no signal.
        let _ = self.child.signal(signal.number());
        #[cfg(not(unix))]
        {
            let _ = signal;
            self.kill();
        }
    }

    /// Ends the whole group at once.
    pub fn kill(&mut self) {
        // A group that is gone need not be ended.
        let _ = self.child.start_kill();
    }

    /// Waits for the process to end, and then ends what it has left behind in its group.
    ///
    /// # Errors
    /// When the system does not say how it ended.
    pub async fn wait(&mut self) -> io::Result<ExitStatus> {
        if let Some(status) = self.ended {
            return Ok(status);
        }
        let status = self.child.inner_mut().wait().await?;
        self.kill();
        alive().remove(&self.id);
        self.ended = Some(status);
        Ok(status)
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        if self.ended.is_none() {
            self.kill();
            alive().remove(&self.id);
        }
    }
}

/// Ends every group that is alive: for when this process is about to end without dropping anything.
pub fn kill_all() {
    for id in std::mem::take(&mut *alive()) {
        kill_group(id);
    }
}

#[cfg(unix)]
fn kill_group(id: u32) {
    // There is no group to hand a signal to any more but its number; `kill` is on every Unix.
    let _ = std::process::Command::new("kill").args(["-KILL", "--", &format!("-{id}")]).status();
}

#[cfg(not(unix))]
fn kill_group(_: u32) {
    // A job object ends with the process that holds it.
}

fn alive() -> std::sync::MutexGuard<'static, BTreeSet<u32>> {
    ALIVE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What a command that was run to its end has printed, and how it ended.
#[derive(Debug)]
pub struct Finished {
    /// How it ended.
    pub status: ExitStatus,
    /// What it wrote to standard output, and then to standard error.
    pub text: String,
}

/// The most that is read of a command's output, in bytes.
const MOST: u64 = 1 << 20;

/// Runs a command to its end, or gives up after this long. Blocks the calling thread, which may be one of Tokio's.
///
/// # Errors
/// When it cannot be started, or does not end in time.
pub fn run(line: &Line, deadline: Duration) -> io::Result<Finished> {
    std::thread::scope(|scope| scope.spawn(|| run_here(line, deadline)).join())
        .unwrap_or_else(|_| Err(io::Error::other("the thread that waits for it panicked")))
}

fn run_here(line: &Line, deadline: Duration) -> io::Result<Finished> {
    use tokio::io::AsyncReadExt;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let (mut group, Streams { stdin, stdout, stderr }) = line.spawn()?;
        drop(stdin);
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let read = async {
            let out = async {
                if let Some(stdout) = stdout {
                    let _ = stdout.take(MOST).read_to_end(&mut out).await;
                }
            };
            let err = async {
                if let Some(stderr) = stderr {
                    let _ = stderr.take(MOST).read_to_end(&mut err).await;
                }
            };
            tokio::join!(out, err);
        };
        let ended = async {
            // Output is read while the process runs, and a little while after its end.
            tokio::pin!(read);
            tokio::select! {
                status = group.wait() => {
                    let status = status?;
                    let _ = tokio::time::timeout(DRAIN, read).await;
                    Ok(status)
                }
                () = &mut read => group.wait().await,
            }
        };
        let status = match tokio::time::timeout(deadline, ended).await {
            Ok(status) => status?,
            Err(_) => {
                let seconds = deadline.as_secs_f64();
                return Err(io::Error::new(io::ErrorKind::TimedOut, format!("it did not end within {seconds} s")));
            }
        };
        out.extend(err);
        Ok(Finished { status, text: String::from_utf8_lossy(&out).into_owned() })
    })
}

/// A program's file on `PATH`, or the path itself where it is one.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = Path::new(program);
    if path.components().count() > 1 {
        return is_program(path).then(|| path.to_owned());
    }
    let ends: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ""] } else { &[""] };
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders)
        .flat_map(|folder| ends.iter().map(move |end| folder.join(format!("{program}{end}"))))
        .find(|path| is_program(path))
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|file| file.is_file() && file.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}
