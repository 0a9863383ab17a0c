//! What a test talks to. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::{Fields, Payload, Response, TlsServer};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Something that listens on the loopback address while a test runs, or an address where nothing does.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Service {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: ServiceKind,
}

/// What a service is.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ServiceKind {
    /// An HTTP/1.1 server, and what it answers.
    Http(Vec<Endpoint>),
    /// A TCP peer that waits for connections.
    Tcp(TcpPeer),
    /// A TLS server.
    Tls(TlsServer),
    /// A UDP peer.
    Udp(UdpMode),
    /// An address where nothing listens, so that a connection is refused.
    Closed,
    /// The test's own component, launched a second time, which answers requests.
    Guest,
}

impl Service {
    /// The environment variable in which the guest finds the service's address, as `address:port`.
    pub fn variable(&self) -> String {
        let protocol = match self.kind {
            ServiceKind::Http(_) | ServiceKind::Closed | ServiceKind::Guest => "HTTP",
            ServiceKind::Tcp(_) => "TCP",
            ServiceKind::Tls(_) => "TLS",
            ServiceKind::Udp(_) => "UDP",
        };
        format!("{protocol}_SERVER_{}", self.name.to_uppercase())
    }
}

/// What a server answers to one method and path. Anything else is answered with 404.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Endpoint {
    /// The method.
    pub method: String,
    /// The path with its query, as it stands in the request.
    pub path: String,
    /// What is answered.
    pub answer: Answer,
    /// What each request must be like, where the test says so.
    pub expect: Option<ExpectedRequest>,
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
    /// These steps, once the request's head was read: and its body, unless a step receives that.
    Script(Vec<Step>),
}

/// One thing that a scripted service does with a connection.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Sends these bytes as they are.
    Send(Payload),
    /// Sends these bytes over and over, until the client goes.
    Forever(Payload),
    /// Receives as many bytes as these are, and holds them against these.
    Receive(Payload),
    /// Receives an HTTP request's head.
    ReceiveHead,
    /// Receives the body of the request whose head was received last.
    ReceiveBody(ReceiveBody),
    /// Receives the end of what the client sends, and nothing before it.
    ReceiveEnd,
    /// Says that nothing more is sent, and goes on receiving.
    SendEnd,
    /// Ends the connection in this way. Without it, a script ends with [`Ending::Close`].
    End(Ending),
}

/// How much of a request's body is received.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReceiveBody {
    /// All of it, with its trailers.
    Whole,
    /// The next so many bytes of it.
    Next(usize),
}

/// How a scripted service ends a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Ending {
    /// Says that nothing more is sent, and reads and throws away what the client still sends until it has ended, too.
    Close,
    /// Resets the connection.
    Reset,
    /// Ends the connection below TLS without saying so in it, as if somebody had cut it.
    Truncate,
    /// Sends and reads nothing more, and keeps the connection open until the test ends.
    Stall,
}

/// What each request to an endpoint must be like.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ExpectedRequest {
    /// The headers that it must have; it may have others besides.
    pub headers: Fields,
    /// The names of headers that it must not have.
    pub absent: BTreeSet<String>,
    /// The body, where the test says what it is.
    pub body: Option<Payload>,
    /// The trailers that it must have; it may have others besides.
    pub trailers: Fields,
    /// Whether it is sent to its end, or breaks off before.
    pub complete: bool,
    /// How many requests come altogether; without it, one or more.
    pub requests: Option<usize>,
}

/// A TCP peer that waits for connections.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TcpPeer {
    /// What it does with each connection.
    pub behaviour: TcpBehaviour,
    /// What must come, where the test says so.
    pub expect: Option<ExpectedBytes>,
}

/// What a TCP peer does with each connection.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum TcpBehaviour {
    /// These steps.
    Script(Vec<Step>),
    /// Sends back what it receives, and ends when the client has.
    Echo,
    /// Receives, and ends when the client has.
    Sink,
    /// Sends the bytes 0 to 255 over and over, until the client goes, and receives nothing.
    Flood,
}

/// What must come to a TCP peer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ExpectedBytes {
    /// All that is received on each connection, where the test says what it is.
    pub received: Option<Payload>,
    /// How many connections come altogether; without it, one or more.
    pub connections: Option<usize>,
}

/// What a UDP peer does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum UdpMode {
    /// Sends every datagram back to where it came from.
    Echo,
    /// Receives datagrams and answers none.
    Sink,
    /// Receives nothing.
    Silent,
    /// From the first datagram on, sends datagrams to where it came from, without end.
    Flood,
}
