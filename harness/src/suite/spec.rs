//! What a test is: its claim, what it covers, what it needs, and the operations that are done with its guest.
//!
//! One model serves both sources of tests, the `//@` front matter of the built-in suites and the JSON files of the
//! official `wasi-testsuite`. This module does no I/O.
#![deny(clippy::disallowed_methods)]

mod payload;
mod provisions;
mod request;
mod service;
mod tls;

pub(super) use payload::Repeat;
pub use payload::{FieldValues, Fields, Payload};
pub use provisions::Provisions;
pub use request::{Exchange, ExpectedResponse, FieldMismatch, Request, RequestBody, Response, Sent, first_mismatch};
pub use service::{
    Answer, Ending, Endpoint, ExpectedBytes, ExpectedRequest, ReceiveBody, Service, ServiceKind, Step, TcpBehaviour,
    TcpPeer, UdpMode,
};

pub use tls::{Certificate, Cipher, ExpectedHandshakes, Handshake, TlsServer, TlsVersion};

use crate::id::{ItemId, Release, Track};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The deadline of an operation, in milliseconds, where a test names none.
pub const DEFAULT_TIMEOUT: u64 = 10_000;

/// A test as its author wrote it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TestSpec {
    /// What the test claims, in the words of its author.
    pub claim: String,
    /// The parts that its component is composed of, behind its guest; one may stand there several times.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub compose: Vec<String>,
    /// The functions that the test covers.
    pub covers: BTreeSet<ItemId>,
    /// The first release that has everything that the test covers.
    pub since: Release,
    /// The feature gate that the test's items stand behind.
    pub feature: Option<String>,
    /// The capabilities that the runtime must have for the test to make sense.
    pub requires: BTreeSet<Capability>,
    /// The world that the test's component is made for.
    pub world: World,
    /// The streams that are terminals in this test.
    pub terminals: BTreeSet<Stream>,
    /// What listens while the test runs.
    pub services: Vec<Service>,
    /// What is done, in order.
    pub operations: Vec<Operation>,
    /// The deadline of each operation, in milliseconds.
    pub timeout: u64,
    /// A link to the sentence of the specification that the test is about.
    pub spec: Option<String>,
    /// How many of the tests that run at once it counts for.
    pub weight: usize,
    /// Whether it runs while no other test does.
    pub alone: bool,
}

impl TestSpec {
    /// A script: whatever it does stands in its file.
    pub fn script(claim: String) -> Self {
        Self {
            claim,
            compose: Vec::new(),
            covers: BTreeSet::new(),
            since: Track::WAST.first_release(),
            feature: None,
            requires: BTreeSet::new(),
            world: World::default(),
            terminals: BTreeSet::new(),
            services: Vec::new(),
            operations: vec![Operation::Script],
            timeout: DEFAULT_TIMEOUT,
            spec: None,
            weight: 1,
            alone: false,
        }
    }
}

/// Something that not every runtime can be given, whatever WASI asks of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Capability {
    /// Its guest's standard streams can be connected to a terminal.
    Terminal,
    /// Its guest can use the loopback network.
    Network,
    /// Its guest can be given a folder.
    Directory,
    /// Its guest can be given a folder that it must not change.
    ReadonlyDirectory,
    /// Its guest can be given configuration values.
    Config,
    /// Its guest can be given a bucket of a key-value store, with something in it.
    Keyvalue,
    /// Its guest can load ONNX models, and compute with them.
    NnOnnx,
    /// Its guest can be given databases that speak SQL.
    Sql,
    /// It can be made to trust the certificate authority of the run.
    TlsTestAuthority,
    /// It can be made to trust it, and be told which of its certificates are revoked.
    TlsRevocation,
}

impl fmt::Display for Capability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Terminal => "terminal",
            Self::Network => "network",
            Self::Directory => "directory",
            Self::ReadonlyDirectory => "readonly-directory",
            Self::Config => "config",
            Self::Keyvalue => "keyvalue",
            Self::NnOnnx => "nn-onnx",
            Self::Sql => "sql",
            Self::TlsTestAuthority => "tls-test-authority",
            Self::TlsRevocation => "tls-revocation",
        })
    }
}

/// The world that a component is made for: how its guest is started.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum World {
    /// A program that is run once.
    #[default]
    #[serde(rename = "wasi:cli/command")]
    Command,
    /// A handler of HTTP requests in track 0.3.
    #[serde(rename = "wasi:http/service")]
    Service,
    /// A handler of HTTP requests in track 0.2.
    #[serde(rename = "wasi:http/proxy")]
    Proxy,
}

impl fmt::Display for World {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Command => "wasi:cli/command",
            Self::Service => "wasi:http/service",
            Self::Proxy => "wasi:http/proxy",
        })
    }
}

/// A standard stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stream {
    /// Standard input.
    Stdin,
    /// Standard output.
    Stdout,
    /// Standard error.
    Stderr,
}

impl fmt::Display for Stream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Stdin => "stdin",
            Self::Stdout => "stdout",
            Self::Stderr => "stderr",
        })
    }
}

/// One thing that the harness does with a guest.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
#[allow(clippy::large_enum_variant, reason = "a test has a few of them, and nearly always the largest")]
pub enum Operation {
    /// Starts the guest.
    Run(Run),
    /// Reads as many bytes from one of the guest's output streams as are expected, and compares.
    Read {
        /// The stream: `stdout` or `stderr`.
        id: Stream,
        /// The bytes that are expected.
        payload: Payload,
    },
    /// Writes to the guest's standard input.
    Write {
        /// The bytes.
        payload: Payload,
    },
    /// Closes the guest's standard input: the guest reads the end of it.
    Close,
    /// Reads a line `address:port` from the guest's standard output, and connects to it.
    Connect {
        /// The connection's name, for later operations.
        id: String,
    },
    /// Sends bytes over a connection.
    Send {
        /// The connection's name.
        id: String,
        /// The bytes.
        payload: Payload,
    },
    /// Receives as many bytes from a connection as are expected, and compares.
    Recv {
        /// The connection's name.
        id: String,
        /// The bytes that are expected.
        payload: Payload,
    },
    /// Sends HTTP requests to the guest, all at once, and compares its responses.
    Request(Vec<Request>),
    /// Asks the guest to end.
    Kill {
        /// The signal that asks, such as `SIGTERM`.
        signal: Signal,
    },
    /// Waits for the guest to end, and compares how it did.
    Wait(Wait),
    /// Carries out the directives of a script, which is the whole test then.
    Script,
}

impl Operation {
    /// The kind of operation, as it is written in a test.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Run(_) => "run",
            Self::Read { .. } => "read",
            Self::Write { .. } => "write",
            Self::Close => "close",
            Self::Connect { .. } => "connect",
            Self::Send { .. } => "send",
            Self::Recv { .. } => "recv",
            Self::Request(_) => "request",
            Self::Kill { .. } => "kill",
            Self::Wait(_) => "wait",
            Self::Script => "script",
        }
    }
}

/// How a guest is started.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Run {
    /// The arguments after the program's name.
    pub args: Vec<String>,
    /// The environment: nothing else is in it but the addresses of the test's servers.
    pub env: BTreeMap<String, String>,
    /// The folders that the guest is given.
    pub dirs: Vec<Directory>,
    /// What the guest reads from standard input, which ends after it. `None`: the operations write and close it.
    pub stdin: Option<Payload>,
    /// What the guest is given for proposals that are in no release yet.
    pub provisions: Provisions,
}

/// A folder that the guest is given, made for this test.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Directory {
    /// The folder of which it is a copy: beside the test's file in the official suite, in `fixtures/` of its package in
    /// ours. `None`: it is empty at first.
    pub fixture: Option<String>,
    /// Where the guest finds it.
    pub guest: String,
    /// Whether the guest must not change it.
    #[serde(default)]
    pub readonly: bool,
    /// Folders in it that are made, which a repository does not keep when they are empty.
    #[serde(default)]
    pub folders: BTreeSet<String>,
    /// Files in it that are written, and their contents.
    #[serde(default)]
    pub files: BTreeMap<String, Payload>,
    /// Hard links in it, which a repository does not keep, and the files that they are links to.
    #[serde(default, rename = "hard-links")]
    pub hard_links: BTreeMap<String, String>,
}

impl Directory {
    /// The paths in it that are made.
    pub fn made(&self) -> impl Iterator<Item = &String> {
        self.folders.iter().chain(self.files.keys()).chain(self.hard_links.iter().flat_map(|(link, to)| [link, to]))
    }
}

/// What `wait` expects.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Wait {
    /// How the guest may end: in one of these ways.
    pub ends: Vec<End>,
    /// What the guest is to have written to standard output altogether, where the test says so.
    pub stdout: Option<Written>,
    /// What the guest is to have written to standard error altogether, where the test says so.
    pub stderr: Option<Written>,
}

/// What a guest is to have written to a stream.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Written {
    /// This.
    Whole(Payload),
    /// This, and possibly more after it.
    Prefix(Payload),
}

impl<'de> Deserialize<'de> for Written {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(
            untagged,
            expecting = "expected a payload (a string, { hex = \"00ff\" } or { repeat = \"x\", times = 1000 }) or { prefix = PAYLOAD }"
        )]
        enum Form {
            Prefix(Prefix),
            Whole(Payload),
        }
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Prefix {
            prefix: Payload,
        }
        Ok(match Form::deserialize(deserializer)? {
            Form::Prefix(Prefix { prefix }) => Self::Prefix(prefix),
            Form::Whole(whole) => Self::Whole(whole),
        })
    }
}

/// How a guest is to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum End {
    /// With this exit status; ended by a signal is its negated number, as in the official suite.
    Exit(i32),
    /// With a trap.
    Trap,
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exit(code) => write!(f, "exit status {code}"),
            Self::Trap => f.write_str("a trap"),
        }
    }
}

/// A signal that asks a guest to end.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Signal {
    /// Interrupt, as Ctrl-C sends it: servers end orderly.
    #[serde(rename = "SIGINT")]
    Interrupt,
    /// Terminate.
    #[default]
    #[serde(rename = "SIGTERM")]
    Terminate,
    /// Kill, which cannot be caught.
    #[serde(rename = "SIGKILL")]
    Kill,
}

impl Signal {
    /// The signal's number in POSIX.
    pub fn number(self) -> i32 {
        match self {
            Self::Interrupt => 2,
            Self::Kill => 9,
            Self::Terminate => 15,
        }
    }
}
