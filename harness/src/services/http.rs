//! An HTTP/1.1 server whose answers are written byte for byte.
//!
//! It is not built on a server library on purpose: those refuse to send what a client has to be tested with. They keep
//! trailers back from clients that did not ask for them, for one. Requests are parsed by `httparse`.

use super::request::{Request, read_head};
use super::script::{Session, close, split};
use super::witness::{Receiving, Witness};
use crate::outcome::{Failure, Phase};
use crate::suite::spec::{Answer, Endpoint, ExpectedRequest, Fields, Payload, Response, Step, first_mismatch};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::io::{AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

/// A server while a test runs.
#[derive(Debug)]
pub(super) struct Server {
    /// What it is, for complaints: "server `main`".
    pub(super) of: String,
    /// Its endpoints, and how many requests came to each.
    pub(super) endpoints: Vec<(Endpoint, AtomicUsize)>,
    pub(super) witness: Witness,
}

impl Server {
    /// Answers one request, and closes the connection.
    pub(super) async fn serve(&self, connection: TcpStream, receiving: Receiving) -> io::Result<()> {
        let mut connection = BufReader::new(connection);
        let mut request = match read_head(&mut connection).await {
            Ok(Some(request)) => request,
            Ok(None) => return Ok(()),
            Err(error) => {
                if self.endpoints.iter().any(|(endpoint, _)| endpoint.expect.is_some()) {
                    let message = format!("{}: a request came that cannot be read: {error}", self.of);
                    self.witness.complain(Failure::new(Phase::Check, message));
                }
                return Err(error);
            }
        };
        let endpoint = self
            .endpoints
            .iter()
            .find(|(endpoint, _)| endpoint.method == request.method && endpoint.path == request.path);
        let endpoint = endpoint.map(|(endpoint, requests)| {
            requests.fetch_add(1, Ordering::Relaxed);
            endpoint
        });
        let expect = endpoint.and_then(|endpoint| endpoint.expect.as_ref());
        if let Some(Answer::Script(steps)) = endpoint.map(|endpoint| &endpoint.answer) {
            return self.perform(connection, request, steps, expect, receiving).await;
        }
        let read = request.read_body(&mut connection, None).await;
        self.check_request(&request, expect);
        drop(receiving);
        read?;
        let answer = answer(endpoint, &request)?;
        let mut connection = connection.into_inner();
        connection.write_all(&answer).await?;
        close(connection).await
    }

    async fn perform(
        &self,
        connection: BufReader<TcpStream>,
        request: Request,
        steps: &[Step],
        expect: Option<&ExpectedRequest>,
        receiving: Receiving,
    ) -> io::Result<()> {
        let mut session = Session { of: &self.of, connection, requests: vec![request], witness: &self.witness };
        let (receive, rest) = split(steps);
        let received = async {
            if !steps.iter().any(|step| matches!(step, Step::ReceiveBody(_))) {
                session.requests[0].read_body(&mut session.connection, None).await?;
            }
            session.perform(receive).await
        }
        .await;
        self.check_request(&session.requests[0], expect);
        drop(receiving);
        received?;
        session.perform(rest).await?;
        session.end(steps).await
    }

    /// Complains of what a request should not have, or lacks.
    fn check_request(&self, request: &Request, expect: Option<&ExpectedRequest>) {
        let Some(expect) = expect else { return };
        let of = format!("{}: the request `{} {}`", self.of, request.method, request.path);
        let differs = |what: &str, expected: String, actual: String| {
            self.witness.complain(Failure::mismatch(format!("{of} {what}"), expected, actual));
        };
        let check_fields = |kind: &str, expected: &Fields, absent: &BTreeSet<String>, actual: &[(String, Vec<u8>)]| {
            let actual = actual.iter().map(|(name, value)| (name.as_str(), value.as_slice()));
            if let Some(found) = first_mismatch(expected, absent, actual) {
                differs(&format!("has another {kind} `{}`", found.name), found.expected, found.actual);
            }
        };
        check_fields("header", &expect.headers, &expect.absent, &request.headers);
        if let Some(body) = expect.body.as_ref().filter(|body| body.0 != request.body) {
            let actual = Payload(request.body.clone()).to_string();
            differs("has another body", body.to_string(), actual);
        }
        check_fields("trailer", &expect.trailers, &BTreeSet::new(), &request.trailers);
        match (expect.complete, request.broken()) {
            (true, Some(why)) => differs("breaks off", "a whole request".to_owned(), why.to_owned()),
            (false, None) if request.is_whole() => {
                differs("does not break off", "a request that breaks off".to_owned(), "a whole one".to_owned());
            }
            _ => {}
        }
    }

    /// Complains if not as many requests came as were expected.
    pub(super) fn check(&self) {
        for (endpoint, requests) in &self.endpoints {
            let Some(expect) = &endpoint.expect else { continue };
            let came = requests.load(Ordering::Relaxed);
            let what = format!("{}: `{} {}`", self.of, endpoint.method, endpoint.path);
            let other = format!("{what} was not requested as often as was expected");
            self.witness.count(expect.requests, came, other, format!("{what} was not requested"));
        }
    }
}

/// The bytes of the answer.
fn answer(endpoint: Option<&Endpoint>, request: &Request) -> io::Result<Vec<u8>> {
    let empty = BTreeMap::new();
    let is_head = request.method == "HEAD";
    match endpoint.map(|endpoint| &endpoint.answer) {
        None => whole(404, &[], b"", is_head),
        Some(Answer::EchoBody) => whole(200, &[], &request.body, is_head),
        Some(Answer::EchoHeaders) => {
            let mut echoed = vec![
                ("x-request-method".to_owned(), request.method.clone().into_bytes()),
                ("x-request-path".to_owned(), request.path.clone().into_bytes()),
            ];
            echoed.extend(request.headers.iter().map(|(name, value)| (format!("x-echo-{name}"), value.clone())));
            echoed.extend(request.trailers.iter().map(|(name, value)| (format!("x-trailer-{name}"), value.clone())));
            whole(200, &echoed, b"", is_head)
        }
        Some(Answer::Static(Response { status, headers, body })) => whole(*status, &fields(headers), &body.0, is_head),
        Some(Answer::Chunked { status, headers, chunks, trailers }) => {
            let mut out = head(*status, &fields(headers))?;
            out.extend_from_slice(b"transfer-encoding: chunked\r\n");
            if *trailers != empty {
                let names: Vec<&str> = trailers.keys().map(String::as_str).collect();
                write!(out, "trailer: {}\r\n", names.join(", "))?;
            }
            out.extend_from_slice(b"\r\n");
            if !is_head {
                for chunk in chunks {
                    write!(out, "{:x}\r\n{chunk}\r\n", chunk.len())?;
                }
                out.extend_from_slice(b"0\r\n");
                for (name, value) in trailers {
                    write!(out, "{name}: {value}\r\n")?;
                }
                out.extend_from_slice(b"\r\n");
            }
            Ok(out)
        }
        Some(Answer::Script(_)) => Ok(Vec::new()),
    }
}

fn fields(headers: &BTreeMap<String, String>) -> Vec<(String, Vec<u8>)> {
    headers.iter().map(|(name, value)| (name.clone(), value.clone().into_bytes())).collect()
}

fn whole(status: u16, headers: &[(String, Vec<u8>)], body: &[u8], is_head: bool) -> io::Result<Vec<u8>> {
    let mut out = head(status, headers)?;
    write!(out, "content-length: {}\r\n\r\n", body.len())?;
    if !is_head {
        out.extend_from_slice(body);
    }
    Ok(out)
}

/// The status line and the headers, without the empty line after them.
fn head(status: u16, headers: &[(String, Vec<u8>)]) -> io::Result<Vec<u8>> {
    let phrase = http::StatusCode::from_u16(status).ok().and_then(|code| code.canonical_reason()).unwrap_or_default();
    let mut out = format!("HTTP/1.1 {status} {phrase}\r\nconnection: close\r\n").into_bytes();
    for (name, value) in headers {
        write!(out, "{name}: ")?;
        out.extend_from_slice(value);
        out.extend_from_slice(b"\r\n");
    }
    Ok(out)
}
