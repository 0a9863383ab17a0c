//! Runtimes: who they are, what they can do, and launching a guest on them.
//!
//! [`Runtime`] is what the runner knows. A launched guest looks the same whoever runs it ([`Guest`]): its standard input,
//! its captured output, a [`client`] for HTTP requests, a signal, and waiting for its end. `embedded` is Wasmtime in this process; `command`
//! is any runtime with a command line, as its [`adapter`] describes it.
//!
//! A runtime knows nothing of what a test expects.

pub mod adapter;
pub mod calls;
pub mod capture;
pub mod client;
pub mod command;
#[cfg(feature = "embedded")]
pub mod embedded;
pub mod script;

use crate::digest::Digest;
use crate::id::{ItemId, Track};
use crate::suite::program::Program;
use crate::suite::spec::{Capability, Provisions, Signal, Stream, World};
use crate::suite::wast::Script;
use calls::Calls;
use capture::Capture;
use client::Client;
use futures::future::BoxFuture;
use script::Told;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::io::AsyncWrite;

/// Something that runs guests.
pub trait Runtime: Send + Sync {
    /// Who it is.
    fn identity(&self) -> &Identity;

    /// The tracks that it runs.
    fn tracks(&self) -> &BTreeSet<Track>;

    /// Why it runs nothing of a track, if that is so.
    fn lacks_track(&self, track: Track) -> Option<String> {
        let runs: Vec<String> = self.tracks().iter().map(ToString::to_string).collect();
        let runs = if runs.is_empty() { "none".to_owned() } else { runs.join(", ") };
        (!self.tracks().contains(&track)).then(|| format!("the runtime does not run track {track}; it runs {runs}"))
    }

    /// What guests that are made for a world can be given.
    fn capabilities(&self, world: World) -> BTreeSet<Capability>;

    /// Whether it can end with a status of its own, so that a guest's failure cannot be told from the runtime's by the status
    /// alone.
    fn is_opaque(&self) -> bool {
        false
    }

    /// Whether it sees what a guest calls, and says so in [`Launch::calls`].
    fn sees_calls(&self) -> bool {
        false
    }

    /// Whether it is seen when a guest calls this function.
    fn sees_calls_of(&self, _: &ItemId) -> bool {
        self.sees_calls()
    }

    /// Compiles the program, links it and starts it. Must be called within a Tokio runtime, on which the guest then runs.
    ///
    /// # Errors
    /// When the guest could not be started; [`LaunchError`] says whose fault that is.
    fn launch(&self, program: &Program, launch: Launch) -> Result<Box<dyn Guest>, LaunchError>;

    /// Carries out a script, which is in this file, too, and tells of its directives. Must be called within a Tokio runtime;
    /// dropping the future ends it. Called only where the runtime runs [`Track::WAST`].
    ///
    /// # Errors
    /// When no directive could be carried out, or the runtime does not say which failed.
    fn script<'a>(
        &'a self,
        script: &'a Arc<Script>,
        file: &'a Path,
        told: &'a Told,
    ) -> BoxFuture<'a, Result<(), LaunchError>> {
        let _ = (script, file, told);
        let error = LaunchError::Unsupported { import: "a way to carry out scripts".to_owned(), nearest: None };
        Box::pin(std::future::ready(Err(error)))
    }
}

/// Who a runtime is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// Its name, such as `wasmtime`.
    pub name: String,
    /// Its version.
    pub version: String,
    /// How it is run: `embedded`, or as a `command`.
    pub how: String,
    /// The engine that runs the code. Runtimes that share one are no independent implementations.
    pub engine: String,
    /// The digest of its program, where it has one of its own.
    pub digest: Option<Digest>,
    /// The package that it was installed from, where that has another version than what is in it.
    pub package: Option<String>,
}

/// How a guest is to be launched.
#[derive(Debug, Clone)]
pub struct Launch {
    /// The track that it belongs to.
    pub track: Track,
    /// The world that it is made for.
    pub world: World,
    /// The arguments after the program's name.
    pub args: Vec<String>,
    /// The environment, and nothing else.
    pub env: BTreeMap<String, String>,
    /// The folders that it is given.
    pub dirs: Vec<Mount>,
    /// Whether it may use the network.
    pub network: bool,
    /// What it reads from standard input, which ends after it. `None`: it stays open for [`Guest::stdin`].
    pub stdin: Option<Vec<u8>>,
    /// The streams that are to be terminals.
    pub terminals: BTreeSet<Stream>,
    /// Where a runtime that sees what the guest calls puts that.
    pub calls: Calls,
    /// What it is given for proposals that are in no release yet.
    pub provisions: Provisions,
}

/// A folder that a guest is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mount {
    /// Its path on this machine.
    pub host: PathBuf,
    /// Where the guest finds it.
    pub guest: String,
    /// Whether the guest must not change it. Only for runtimes with [`Capability::ReadonlyDirectory`].
    pub readonly: bool,
}

impl Launch {
    /// A command that is given nothing.
    pub fn command(track: Track) -> Self {
        Self {
            track,
            world: World::Command,
            args: Vec::new(),
            env: BTreeMap::new(),
            dirs: Vec::new(),
            network: false,
            stdin: Some(Vec::new()),
            terminals: BTreeSet::new(),
            calls: Calls::default(),
            provisions: Provisions::default(),
        }
    }

    /// What the guest is given that not every runtime can give.
    pub fn capabilities(&self) -> BTreeSet<Capability> {
        let given = [
            (Capability::Terminal, !self.terminals.is_empty()),
            (Capability::Network, self.network),
            (Capability::Directory, !self.dirs.is_empty()),
            (Capability::ReadonlyDirectory, self.dirs.iter().any(|dir| dir.readonly)),
        ];
        let given = given.into_iter().filter_map(|(capability, is_given)| is_given.then_some(capability));
        given.chain(self.provisions.capabilities()).collect()
    }
}

/// A guest could not be launched.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LaunchError {
    /// The runtime does not provide something that the program imports.
    #[error("{}", unsupported(import, nearest.as_deref()))]
    Unsupported {
        /// The import that is missing, as the program writes it.
        import: String,
        /// The nearest version of it that is provided, as it would be written.
        nearest: Option<String>,
    },
    /// No runtime could run the program: it is damaged, or not what the test's world asks for.
    #[error("the program cannot be run: {0}; build it or fetch it anew")]
    Program(String),
    /// The runtime does not take a program that is valid.
    #[error("the runtime does not take the program, which is valid: {0}")]
    Rejected(String),
    /// The harness or the machine failed.
    #[error("{0}")]
    Harness(String),
}

fn unsupported(import: &str, nearest: Option<&str>) -> String {
    match nearest {
        Some(nearest) => format!("`{import}` is not provided; the nearest that is: `{nearest}`"),
        None => format!("`{import}` is not provided"),
    }
}

/// A guest that was launched. Dropping it ends it.
pub trait Guest: Send {
    /// The guest's standard input, unless it was closed or was given at launch.
    fn stdin(&mut self) -> Option<&mut (dyn AsyncWrite + Send + Unpin)>;

    /// Closes the guest's standard input.
    fn close_stdin(&mut self);

    /// What the guest wrote to standard output.
    fn stdout(&self) -> &Capture;

    /// What the guest wrote to standard error.
    fn stderr(&self) -> &Capture;

    /// A client of a guest that handles HTTP requests, as soon as it can take some.
    ///
    /// The error says why there is none.
    fn client(&mut self) -> BoxFuture<'_, Result<Arc<dyn Client>, String>>;

    /// The address at which a guest that handles HTTP requests does so over a socket, as `address:port`.
    ///
    /// The error says why there is none.
    fn listen(&mut self) -> BoxFuture<'_, Result<String, String>>;

    /// What it has not done yet, for the message when it is waited for in vain.
    fn state(&self) -> Option<&'static str> {
        None
    }

    /// Asks the guest to end.
    fn kill(&mut self, signal: Signal);

    /// Waits for the guest to end. May be called again afterwards.
    fn wait(&mut self) -> BoxFuture<'_, Exit>;

    /// Ends the guest, and waits until nothing of it is left.
    fn stop(self: Box<Self>) -> BoxFuture<'static, ()>;
}

/// How a guest ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Exit {
    /// With this status.
    Code(i32),
    /// By a signal of this number.
    Signal(i32),
    /// With a trap.
    Trap {
        /// What the trap was.
        message: String,
        /// Where, as the runtime prints it.
        backtrace: Option<String>,
    },
    /// It was never started: this, which it imports, is not provided.
    Unsupported(String),
    /// It was never started: instantiating failed for another reason than a trap.
    NotStarted(String),
    /// The harness failed.
    Harness(String),
}
