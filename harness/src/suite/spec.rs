//! What a test is: its claim, what it covers, what it needs, and the operations that are done with its guest.
//!
//! One model serves both sources of tests, the `//@` front matter of the built-in suites and the JSON files of the
//! official `wasi-testsuite`. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use crate::digest::decode_hex;
use crate::id::{ItemId, Release};
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
    /// The servers that listen while the test runs.
    pub servers: Vec<Server>,
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
}

impl fmt::Display for Capability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Terminal => "terminal",
            Self::Network => "network",
            Self::Directory => "directory",
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
    /// Sends an HTTP request to the guest, and compares its response.
    Request(Request),
    /// Asks the guest to end.
    Kill {
        /// The signal that asks, such as `SIGTERM`.
        signal: Signal,
    },
    /// Waits for the guest to end, and compares how it did.
    Wait(Wait),
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
}

/// A folder that the guest is given: a copy, made for this test.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Directory {
    /// The folder that is copied: beside the test's file in the official suite, in `fixtures/` of its package in ours.
    pub fixture: String,
    /// Where the guest finds it.
    pub guest: String,
}

/// What `wait` expects.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Wait {
    /// How the guest is to end.
    pub end: End,
    /// What the guest is to have written to standard output altogether, where the test says so.
    pub stdout: Option<Payload>,
    /// What the guest is to have written to standard error altogether, where the test says so.
    pub stderr: Option<Payload>,
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

/// A request to a guest that handles HTTP, and the response that is expected.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Request {
    /// The method.
    pub method: String,
    /// The path with its query.
    pub path: String,
    /// The headers.
    pub headers: BTreeMap<String, String>,
    /// The body.
    pub body: Payload,
    /// The response that is expected.
    pub response: Response,
}

/// An HTTP response: one that is expected, or one that a server gives.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Response {
    /// The status code.
    pub status: u16,
    /// The headers. An expected response may have others besides.
    pub headers: BTreeMap<String, String>,
    /// The body.
    pub body: Payload,
}

impl Default for Response {
    fn default() -> Self {
        Self { status: 200, headers: BTreeMap::new(), body: Payload::default() }
    }
}

/// An HTTP server that listens on the loopback address while a test runs.
///
/// The guest finds its address in the environment variable `HTTP_SERVER_<NAME>`, as `address:port`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Server {
    /// The server's name.
    pub name: String,
    /// What it answers. `None`: nothing listens at its address, so that a connection is refused.
    pub endpoints: Option<Vec<Endpoint>>,
}

impl Server {
    /// The environment variable in which the guest finds the server's address.
    pub fn variable(&self) -> String {
        format!("HTTP_SERVER_{}", self.name.to_uppercase())
    }
}

/// What a server answers to one method and path. Anything else is answered with 404.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Endpoint {
    /// The method.
    pub method: String,
    /// The path with its query.
    pub path: String,
    /// What is answered.
    pub answer: Answer,
}

/// What a server answers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Always the same response.
    Static(Response),
    /// Always the same chunks, and after them these trailers.
    Chunked {
        /// The status code.
        status: u16,
        /// The headers.
        headers: BTreeMap<String, String>,
        /// The chunks.
        chunks: Vec<String>,
        /// The trailers.
        trailers: BTreeMap<String, String>,
    },
    /// The request's body.
    EchoBody,
    /// The request's method, path, headers and trailers, as headers `x-request-method`, `x-request-path`,
    /// `x-echo-<name>` and `x-trailer-<name>`.
    EchoHeaders,
}

/// Bytes that a test gives or expects.
///
/// In a test's file they are a string, `{ hex = "00ff" }` or `{ repeat = "x", times = 1000 }`.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Payload(pub Vec<u8>);

impl From<&str> for Payload {
    fn from(text: &str) -> Self {
        Self(text.as_bytes().to_vec())
    }
}

impl Serialize for Payload {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The most of a payload that is shown to people, in bytes.
const SHOWN: usize = 200;

impl fmt::Display for Payload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (shown, cut) = match self.0.get(..SHOWN) {
            Some(start) if self.0.len() > SHOWN => (start, true),
            _ => (&self.0[..], false),
        };
        f.write_str("\"")?;
        for chunk in shown.utf8_chunks() {
            write!(f, "{}{}", chunk.valid().escape_debug(), chunk.invalid().escape_ascii())?;
        }
        f.write_str("\"")?;
        if cut { write!(f, "… ({} bytes)", self.0.len()) } else { Ok(()) }
    }
}

impl fmt::Debug for Payload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<'de> Deserialize<'de> for Payload {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged, expecting = "expected a string, { hex = \"00ff\" } or { repeat = \"x\", times = 1000 }")]
        enum Form {
            Text(String),
            Hex(Hex),
            Repeat(Repeat),
        }
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Hex {
            hex: String,
        }
        match Form::deserialize(deserializer)? {
            Form::Text(text) => Ok(Self(text.into_bytes())),
            Form::Hex(Hex { hex }) => decode_hex(&hex).map(Self).ok_or_else(|| {
                serde::de::Error::custom(format!("`{hex}` is not hexadecimal: expected pairs of 0-9 and a-f"))
            }),
            Form::Repeat(repeat) => {
                let times = repeat.checked_times().map_err(serde::de::Error::custom)?;
                Ok(Self(repeat.repeat.into_bytes().repeat(times)))
            }
        }
    }
}

/// A text that stands for many: `{ repeat = "argument-{n}", times = 300 }`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Repeat {
    /// The text. In lists, `{n}` in it is the number of the repetition, counted from 0.
    pub(super) repeat: String,
    /// How many times.
    pub(super) times: usize,
}

impl Repeat {
    /// The largest payload that a test's file may ask for, in bytes.
    const LIMIT: usize = 64 << 20;

    /// How many times, unless that would be more than a test can sensibly want.
    pub(super) fn checked_times(&self) -> Result<usize, String> {
        match self.repeat.len().max(1).checked_mul(self.times) {
            Some(size) if size <= Self::LIMIT => Ok(self.times),
            _ => Err(format!("`times = {}` makes more than 64 MiB", self.times)),
        }
    }
}
