//! The forms in which tests write operations and servers, shared by front matter and the official suite's JSON files.
//!
//! They are read with every unknown key rejected, and become the types of [`super::spec`]. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::spec::{
    Answer, Directory, End, Endpoint, Operation, Payload, Request, Response, Run, Server, Signal, Stream, Wait,
};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// The methods that a server of a test may answer to.
const METHODS: [&str; 7] = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"];

/// An operation as a test's file writes it.
#[derive(Debug, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase", deny_unknown_fields)]
pub(super) enum RawOperation {
    Run {
        #[serde(default)]
        args: Vec<String>,
        #[serde(default)]
        env: BTreeMap<String, String>,
        root: Option<String>,
    },
    Wait {
        #[serde(default)]
        exit_code: i32,
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
    Request {
        #[serde(default = "get")]
        method: String,
        #[serde(default = "slash")]
        path: String,
        #[serde(default)]
        headers: BTreeMap<String, String>,
        #[serde(default)]
        body: Payload,
        #[serde(default)]
        response: RawResponse,
    },
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

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Protocol {
    #[default]
    Tcp,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawResponse {
    status: Option<u16>,
    #[serde(default)]
    headers: BTreeMap<String, String>,
    #[serde(default)]
    body: Payload,
}

impl RawOperation {
    /// The operation, where `run` starts the guest with `base` and what the operation adds.
    pub(super) fn into_operation(self, base: &Run) -> Result<Operation, String> {
        Ok(match self {
            Self::Run { args, env, root } => {
                let mut run = base.clone();
                run.args.extend(args);
                run.env.extend(env);
                run.dirs.extend(root.map(root_directory));
                Operation::Run(run)
            }
            Self::Wait { exit_code } => Operation::Wait(Wait { end: End::Exit(exit_code), stdout: None, stderr: None }),
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
            Self::Request { method, path, headers, body, response } => Operation::Request(Request {
                method,
                path: if path.starts_with('/') { path } else { format!("/{path}") },
                headers,
                body,
                response: Response {
                    status: response.status.unwrap_or(200),
                    headers: response.headers,
                    body: response.body,
                },
            }),
            Self::Kill { signal } => Operation::Kill { signal },
        })
    }
}

/// The official suite's `root`: a folder beside the test that the guest finds at `/`.
pub(super) fn root_directory(root: String) -> Directory {
    Directory { fixture: root, guest: "/".to_owned() }
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

/// A server as a test's file writes it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawServer {
    name: String,
    #[serde(default)]
    kind: ServerKind,
    endpoints: Option<Vec<RawEndpoint>>,
}

#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum ServerKind {
    #[default]
    Listening,
    Closed,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawEndpoint {
    #[serde(default = "get")]
    method: String,
    #[serde(default = "slash")]
    path: String,
    response: Option<EndpointResponse>,
    #[serde(default)]
    mode: Mode,
}

#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Mode {
    #[default]
    Static,
    EchoBody,
    EchoHeaders,
}

#[derive(Debug, Deserialize)]
#[serde(untagged, expecting = "expected a body, or a table of `status`, `headers`, `body` or `chunks` and `trailers`")]
enum EndpointResponse {
    Body(String),
    Full(FullResponse),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FullResponse {
    status: Option<u16>,
    #[serde(default)]
    headers: BTreeMap<String, String>,
    body: Option<Payload>,
    chunks: Option<Vec<String>>,
    #[serde(default)]
    trailers: BTreeMap<String, String>,
}

/// The servers, their names checked.
pub(super) fn servers(raw: Vec<RawServer>) -> Result<Vec<Server>, String> {
    let mut names = BTreeSet::new();
    raw.into_iter()
        .map(|server| {
            let name = server.name.clone();
            let server = server.into_server().map_err(|problem| format!("server `{name}`: {problem}"))?;
            if names.insert(server.variable()) { Ok(server) } else { Err(format!("there are two servers `{name}`")) }
        })
        .collect()
}

impl RawServer {
    fn into_server(self) -> Result<Server, String> {
        if self.name.is_empty() || !self.name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') {
            return Err("expected a name of letters, digits and `_`, for it becomes part of a variable".to_owned());
        }
        let endpoints = match (self.kind, self.endpoints) {
            (ServerKind::Closed, Some(_)) => return Err("a server of kind `closed` takes no `endpoints`".to_owned()),
            (ServerKind::Closed, None) => None,
            (ServerKind::Listening, endpoints) => Some(
                endpoints.unwrap_or_default().into_iter().map(RawEndpoint::into_endpoint).collect::<Result<_, _>>()?,
            ),
        };
        Ok(Server { name: self.name, endpoints })
    }
}

impl RawEndpoint {
    fn into_endpoint(self) -> Result<Endpoint, String> {
        let method = self.method.to_uppercase();
        if !METHODS.contains(&method.as_str()) {
            return Err(format!("`{method}` is not a method of an endpoint: expected one of {}", METHODS.join(", ")));
        }
        let answer = match (self.mode, self.response) {
            (Mode::Static, None) => Answer::Static(Response::default()),
            (Mode::Static, Some(EndpointResponse::Body(body))) => {
                Answer::Static(Response { body: Payload(body.into_bytes()), ..Response::default() })
            }
            (Mode::Static, Some(EndpointResponse::Full(response))) => response.into_answer()?,
            (_, Some(_)) => return Err("an endpoint that echoes takes no `response`".to_owned()),
            (Mode::EchoBody, None) => Answer::EchoBody,
            (Mode::EchoHeaders, None) => Answer::EchoHeaders,
        };
        Ok(Endpoint { method, path: self.path, answer })
    }
}

impl FullResponse {
    fn into_answer(self) -> Result<Answer, String> {
        let status = self.status.unwrap_or(200);
        match (self.chunks, self.body) {
            (Some(_), Some(_)) => Err("a response takes `body` or `chunks`, not both".to_owned()),
            (Some(chunks), None) => {
                Ok(Answer::Chunked { status, headers: self.headers, chunks, trailers: self.trailers })
            }
            (None, _) if !self.trailers.is_empty() => Err("`trailers` of a response need `chunks`".to_owned()),
            (None, body) => {
                Ok(Answer::Static(Response { status, headers: self.headers, body: body.unwrap_or_default() }))
            }
        }
    }
}
