//! The forms in which tests write operations and services, shared by front matter and the official suite's JSON files.
//!
//! They are read with every unknown key rejected, and become the types of [`super::spec`]. What front matter has beyond
//! the official format is refused in JSON files. This module does no I/O.
#![deny(clippy::disallowed_methods)]

mod request;
mod service;

use request::RawRequest;
pub(super) use service::{METHODS, RawService, services};

use super::spec::{Directory, End, Operation, Payload, Run, Signal, Stream, Wait};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// Whose files are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// The heads of the built-in suites' files.
    FrontMatter,
    /// The JSON files of the official suite.
    Official,
}

impl Source {
    /// Refuses a key that only front matter has.
    fn only_ours(self, key: &str, is_there: bool) -> Result<(), String> {
        match self {
            Self::Official if is_there => Err(format!("`{key}` is no part of the official suite's format")),
            _ => Ok(()),
        }
    }
}

/// `true`, and nothing else: a key that is there says all.
#[derive(Debug, Deserialize)]
#[serde(try_from = "bool")]
struct True;

impl TryFrom<bool> for True {
    type Error = &'static str;
    fn try_from(value: bool) -> Result<Self, Self::Error> {
        if value { Ok(Self) } else { Err("expected `true`; leave the key out instead") }
    }
}

/// A way in which a guest may end: an exit status, or `"trap"`.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(untagged, expecting = "expected an exit status or \"trap\"")]
pub(super) enum RawEnd {
    Exit(i32),
    Trap(Trap),
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Trap {
    Trap,
}

/// The ways in which a guest may end, where none is said: with success.
pub(super) fn ends(exit: Option<i32>, trap: bool, any_of: Option<Vec<RawEnd>>) -> Result<Vec<End>, String> {
    match (exit, trap, any_of) {
        (exit, false, None) => Ok(vec![End::Exit(exit.unwrap_or(0))]),
        (None, true, None) => Ok(vec![End::Trap]),
        (None, false, Some(ends)) if ends.is_empty() => Err("`any-of` is empty: name the ways to end".to_owned()),
        (None, false, Some(ends)) => Ok(ends
            .into_iter()
            .map(|end| match end {
                RawEnd::Exit(code) => End::Exit(code),
                RawEnd::Trap(Trap::Trap) => End::Trap,
            })
            .collect()),
        _ => Err("expected one of an exit status, `trap` and `any-of`".to_owned()),
    }
}

/// An operation as a test's file writes it.
#[derive(Debug, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase", deny_unknown_fields)]
#[expect(clippy::large_enum_variant, reason = "a test has a few, which are read once")]
pub(super) enum RawOperation {
    Run {
        #[serde(default)]
        args: Vec<String>,
        #[serde(default)]
        env: BTreeMap<String, String>,
        root: Option<String>,
    },
    Wait {
        exit_code: Option<i32>,
        #[serde(rename = "any-of")]
        any_of: Option<Vec<RawEnd>>,
    },
    Read {
        #[serde(default = "stdout")]
        id: Stream,
        #[serde(default)]
        payload: Payload,
    },
    Write {
        id: Stream,
        #[serde(default)]
        payload: Payload,
    },
    Close {
        #[serde(default = "stdin")]
        id: Stream,
    },
    Connect {
        #[serde(default = "server")]
        id: String,
        #[serde(default)]
        protocol_type: Protocol,
    },
    Send {
        id: String,
        #[serde(default)]
        payload: Payload,
    },
    Recv {
        id: String,
        #[serde(default)]
        payload: Payload,
    },
    Request(RawRequest),
    Kill {
        #[serde(default)]
        signal: Signal,
    },
}

fn stdin() -> Stream {
    Stream::Stdin
}
fn stdout() -> Stream {
    Stream::Stdout
}
fn server() -> String {
    "server".to_owned()
}
fn get() -> String {
    "GET".to_owned()
}
fn slash() -> String {
    "/".to_owned()
}
fn yes() -> bool {
    true
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Protocol {
    #[default]
    Tcp,
}

impl RawOperation {
    /// The operation, where `run` starts the guest with `base` and what the operation adds.
    pub(super) fn into_operation(self, base: &Run, source: Source) -> Result<Operation, String> {
        Ok(match self {
            Self::Run { args, env, root } => {
                let mut run = base.clone();
                run.args.extend(args);
                run.env.extend(env);
                run.dirs.extend(root.map(root_directory));
                Operation::Run(run)
            }
            Self::Wait { exit_code, any_of } => {
                source.only_ours("any-of", any_of.is_some())?;
                Operation::Wait(Wait { ends: ends(exit_code, false, any_of)?, stdout: None, stderr: None })
            }
            Self::Read { id: Stream::Stdin, .. } => {
                return Err("`read` takes the id `stdout` or `stderr`, not `stdin`".to_owned());
            }
            Self::Read { id, payload } => Operation::Read { id, payload },
            Self::Write { id: Stream::Stdin, payload } => Operation::Write { payload },
            Self::Close { id: Stream::Stdin } => Operation::Close,
            Self::Write { id, .. } => return Err(format!("`write` takes the id `stdin`, not `{id}`")),
            Self::Close { id } => return Err(format!("`close` takes the id `stdin`, not `{id}`")),
            Self::Connect { id, protocol_type: Protocol::Tcp } => Operation::Connect { id },
            Self::Send { id, payload } => Operation::Send { id, payload },
            Self::Recv { id, payload } => Operation::Recv { id, payload },
            Self::Request(request) => Operation::Request(request.into_requests(source)?),
            Self::Kill { signal } => Operation::Kill { signal },
        })
    }
}

/// The official suite's `root`: a folder beside the test that the guest finds at `/`.
pub(super) fn root_directory(root: String) -> Directory {
    Directory { fixture: Some(root), guest: "/".to_owned(), ..Directory::default() }
}

/// Tells what is wrong with the order of operations: each needs a running guest, and a connection has to be made before
/// it is used.
pub(super) fn check_order(operations: &[Operation]) -> Result<(), String> {
    let mut running = false;
    let mut connections = BTreeSet::new();
    for (index, operation) in operations.iter().enumerate() {
        let at = format!("operation {} (`{}`)", index + 1, operation.kind());
        match operation {
            Operation::Run(_) if running => {
                return Err(format!("{at}: the guest is running already; `wait` for it first"));
            }
            Operation::Run(_) => running = true,
            _ if !running => return Err(format!("{at}: no guest is running; `run` it first")),
            Operation::Connect { id } if !connections.insert(id.clone()) => {
                return Err(format!("{at}: there is a connection `{id}` already"));
            }
            Operation::Send { id, .. } | Operation::Recv { id, .. } if !connections.contains(id) => {
                return Err(format!("{at}: there is no connection `{id}`; `connect` it first"));
            }
            Operation::Wait(_) => {
                running = false;
                connections.clear();
            }
            _ => {}
        }
    }
    if operations.is_empty() {
        return Err("there are no operations; leave `operations` out for `run` and `wait`".to_owned());
    }
    if running {
        return Err("the guest is still running after the last operation; end with `wait`".to_owned());
    }
    Ok(())
}
