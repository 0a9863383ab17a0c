//! Services as tests' files write them. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::{Source, True, get, slash, yes};
use crate::suite::spec::{
    Answer, Certificate, Cipher, Ending, Endpoint, ExpectedBytes, ExpectedHandshakes, ExpectedRequest, Fields,
    Handshake, Payload, ReceiveBody, Response, Service, ServiceKind, Step, TcpBehaviour, TcpPeer, TlsServer,
    TlsVersion, UdpMode,
};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// The methods that an endpoint of the official suite may have.
pub(in crate::suite) const METHODS: [&str; 7] = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"];

/// A service as a test's file writes it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::suite) struct RawService {
    name: String,
    #[serde(default)]
    kind: Kind,
    endpoints: Option<Vec<RawEndpoint>>,
    steps: Option<Vec<RawStep>>,
    mode: Option<PeerMode>,
    expect: Option<RawExpectedBytes>,
    certificate: Option<Certificate>,
    versions: Option<BTreeSet<TlsVersion>>,
    ciphers: Option<BTreeSet<Cipher>>,
    handshake: Option<Handshake>,
    record: Option<usize>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    #[default]
    Listening,
    Closed,
    Tcp,
    Tls,
    Udp,
    Guest,
}

impl Kind {
    fn as_str(self) -> &'static str {
        match self {
            Self::Listening => "listening",
            Self::Closed => "closed",
            Self::Tcp => "tcp",
            Self::Tls => "tls",
            Self::Udp => "udp",
            Self::Guest => "guest",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum PeerMode {
    Echo,
    Sink,
    Silent,
    Flood,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawExpectedBytes {
    received: Option<Payload>,
    connections: Option<usize>,
    handshakes: Option<usize>,
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
    steps: Option<Vec<RawStep>>,
    expect: Option<RawExpectedRequest>,
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

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawExpectedRequest {
    #[serde(default)]
    headers: Fields,
    #[serde(default)]
    absent: BTreeSet<String>,
    body: Option<Payload>,
    #[serde(default)]
    trailers: Fields,
    #[serde(default = "yes")]
    complete: bool,
    requests: Option<usize>,
}

/// A step: a table with one key.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum RawStep {
    Send(Payload),
    Forever(Payload),
    Receive(Payload),
    ReceiveHead(True),
    ReceiveBody(Amount),
    ReceiveEnd(True),
    SendEnd(True),
    End(RawEnding),
}

#[derive(Debug, Deserialize)]
#[serde(untagged, expecting = "expected `true` for the whole body, or a number of bytes")]
enum Amount {
    Whole(True),
    Next(usize),
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum RawEnding {
    Close,
    Reset,
    Stall,
    Truncate,
}

/// The services, their names checked.
pub(in crate::suite) fn services(raw: Vec<RawService>, source: Source) -> Result<Vec<Service>, String> {
    let mut names = BTreeSet::new();
    raw.into_iter()
        .map(|service| {
            let name = service.name.clone();
            let service = service.into_service(source).map_err(|problem| format!("server `{name}`: {problem}"))?;
            if names.insert(name.to_uppercase()) { Ok(service) } else { Err(format!("there are two servers `{name}`")) }
        })
        .collect()
}

impl RawService {
    fn into_service(self, source: Source) -> Result<Service, String> {
        let Self { name, kind, endpoints, steps, mode, expect, certificate, versions, ciphers, handshake, record } =
            self;
        let tls = RawTls { certificate, versions, ciphers, handshake, record };
        if name.is_empty() || !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') {
            return Err("expected a name of letters, digits and `_`, for it becomes part of a variable".to_owned());
        }
        if !matches!(kind, Kind::Listening | Kind::Closed) {
            source.only_ours("kind", true)?;
        }
        source.only_ours("steps", steps.is_some())?;
        source.only_ours("mode", mode.is_some())?;
        source.only_ours("expect", expect.is_some())?;
        let allowed: &[&str] = match kind {
            Kind::Listening => &["endpoints"],
            Kind::Tcp => &["steps", "mode", "expect"],
            Kind::Tls => &["steps", "mode", "expect", "certificate", "versions", "ciphers", "handshake", "record"],
            Kind::Udp => &["mode"],
            Kind::Closed | Kind::Guest => &[],
        };
        for (key, is_there) in [
            ("endpoints", endpoints.is_some()),
            ("steps", steps.is_some()),
            ("mode", mode.is_some()),
            ("expect", expect.is_some()),
            ("certificate", tls.certificate.is_some()),
            ("versions", tls.versions.is_some()),
            ("ciphers", tls.ciphers.is_some()),
            ("handshake", tls.handshake.is_some()),
            ("record", tls.record.is_some()),
        ] {
            if is_there && !allowed.contains(&key) {
                return Err(format!("a server of kind `{}` takes no `{key}`", kind.as_str()));
            }
        }
        let kind = match kind {
            Kind::Closed => ServiceKind::Closed,
            Kind::Guest => ServiceKind::Guest,
            Kind::Listening => {
                let endpoints = endpoints.unwrap_or_default().into_iter();
                ServiceKind::Http(endpoints.map(|endpoint| endpoint.into_endpoint(source)).collect::<Result<_, _>>()?)
            }
            Kind::Udp => ServiceKind::Udp(match mode {
                Some(PeerMode::Echo) => UdpMode::Echo,
                Some(PeerMode::Sink) => UdpMode::Sink,
                Some(PeerMode::Silent) => UdpMode::Silent,
                Some(PeerMode::Flood) => UdpMode::Flood,
                None => return Err("expected `mode` = `echo`, `sink`, `silent` or `flood`".to_owned()),
            }),
            Kind::Tcp => ServiceKind::Tcp(tcp(behaviour(steps, mode)?, expect)?),
            Kind::Tls => ServiceKind::Tls(tls.into_server(steps, mode, expect)?),
        };
        Ok(Service { name, kind })
    }
}

/// What a peer does with each connection.
fn behaviour(steps: Option<Vec<RawStep>>, mode: Option<PeerMode>) -> Result<TcpBehaviour, String> {
    Ok(match (steps, mode) {
        (Some(_), Some(_)) => return Err("expected `steps` or `mode`, not both".to_owned()),
        (Some(steps), None) => TcpBehaviour::Script(script(steps)?),
        (None, Some(PeerMode::Echo)) => TcpBehaviour::Echo,
        (None, Some(PeerMode::Sink)) => TcpBehaviour::Sink,
        (None, Some(PeerMode::Silent)) => TcpBehaviour::Script(vec![Step::End(Ending::Stall)]),
        (None, Some(PeerMode::Flood)) => TcpBehaviour::Flood,
        (None, None) => return Err("expected `steps`, or `mode` = `echo`, `sink`, `silent` or `flood`".to_owned()),
    })
}

/// Whether a peer that does this can say what all is that it receives.
fn check_received(behaviour: &TcpBehaviour, expect: Option<&RawExpectedBytes>) -> Result<(), String> {
    match expect {
        Some(expect) if expect.received.is_some() && !matches!(behaviour, TcpBehaviour::Echo | TcpBehaviour::Sink) => {
            Err("`received` goes with `mode` = `echo` or `sink`; steps say what they receive".to_owned())
        }
        _ => Ok(()),
    }
}

fn tcp(behaviour: TcpBehaviour, expect: Option<RawExpectedBytes>) -> Result<TcpPeer, String> {
    check_received(&behaviour, expect.as_ref())?;
    if expect.as_ref().is_some_and(|expect| expect.handshakes.is_some()) {
        return Err("a server of kind `tcp` has no `handshakes`: say `connections`".to_owned());
    }
    if matches!(&behaviour, TcpBehaviour::Script(steps) if steps.contains(&Step::End(Ending::Truncate))) {
        return Err("`truncate` is an end of kind `tls` alone: say `close`".to_owned());
    }
    let expect = expect.map(|expect| ExpectedBytes { received: expect.received, connections: expect.connections });
    Ok(TcpPeer { behaviour, expect })
}

/// The keys of a service that only a TLS server has.
struct RawTls {
    certificate: Option<Certificate>,
    versions: Option<BTreeSet<TlsVersion>>,
    ciphers: Option<BTreeSet<Cipher>>,
    handshake: Option<Handshake>,
    record: Option<usize>,
}

impl RawTls {
    /// The sizes that a record may be limited to, in bytes: what rustls takes, less the head of a record.
    const RECORD: std::ops::RangeInclusive<usize> = 1..=16_384;

    fn into_server(
        self,
        steps: Option<Vec<RawStep>>,
        mode: Option<PeerMode>,
        expect: Option<RawExpectedBytes>,
    ) -> Result<TlsServer, String> {
        let handshake = self.handshake.unwrap_or_default();
        let behaviour = match (handshake, &steps, mode) {
            (Handshake::Proper, ..) => behaviour(steps, mode)?,
            (_, None, None) => TcpBehaviour::Script(Vec::new()),
            _ => return Err("a server that completes no handshake takes no `steps` and no `mode`".to_owned()),
        };
        check_received(&behaviour, expect.as_ref())?;
        if expect.as_ref().is_some_and(|expect| expect.connections.is_some()) {
            return Err("a server of kind `tls` has no `connections`: say `handshakes`".to_owned());
        }
        if matches!(&behaviour, TcpBehaviour::Script(steps)
            if steps.iter().any(|step| matches!(step, Step::ReceiveHead | Step::ReceiveBody(_))))
        {
            return Err("a server of kind `tls` reads no HTTP: say `receive`".to_owned());
        }
        let versions = self.versions.unwrap_or_else(|| [TlsVersion::V1_2, TlsVersion::V1_3].into());
        if versions.is_empty() {
            return Err("`versions` is empty: leave it out, or name some of \"1.2\" and \"1.3\"".to_owned());
        }
        if let Some(size) = self.record.filter(|size| !Self::RECORD.contains(size)) {
            return Err(format!("`record = {size}` is no size of a record: expected 1 to 16384 bytes"));
        }
        Ok(TlsServer {
            certificate: self.certificate.unwrap_or_default(),
            versions,
            ciphers: self.ciphers.unwrap_or_default(),
            handshake,
            behaviour,
            record: self.record,
            expect: expect
                .map(|expect| ExpectedHandshakes { received: expect.received, handshakes: expect.handshakes }),
        })
    }
}

/// The steps of a script, their order checked.
fn script(raw: Vec<RawStep>) -> Result<Vec<Step>, String> {
    let steps: Vec<Step> = raw
        .into_iter()
        .map(|step| match step {
            RawStep::Send(payload) => Step::Send(payload),
            RawStep::Forever(payload) => Step::Forever(payload),
            RawStep::Receive(payload) => Step::Receive(payload),
            RawStep::ReceiveHead(True) => Step::ReceiveHead,
            RawStep::ReceiveBody(Amount::Whole(True)) => Step::ReceiveBody(ReceiveBody::Whole),
            RawStep::ReceiveBody(Amount::Next(bytes)) => Step::ReceiveBody(ReceiveBody::Next(bytes)),
            RawStep::ReceiveEnd(True) => Step::ReceiveEnd,
            RawStep::SendEnd(True) => Step::SendEnd,
            RawStep::End(RawEnding::Close) => Step::End(Ending::Close),
            RawStep::End(RawEnding::Reset) => Step::End(Ending::Reset),
            RawStep::End(RawEnding::Stall) => Step::End(Ending::Stall),
            RawStep::End(RawEnding::Truncate) => Step::End(Ending::Truncate),
        })
        .collect();
    for (index, step) in steps.iter().enumerate() {
        if matches!(step, Step::Forever(_) | Step::End(_)) && index + 1 < steps.len() {
            return Err(format!("step {}: nothing comes after `forever` or `end`", index + 1));
        }
        if *step == Step::SendEnd
            && let Some(more) =
                steps[index + 1..].iter().find(|step| matches!(step, Step::Send(_) | Step::Forever(_) | Step::SendEnd))
        {
            let what =
                if *more == Step::SendEnd { "`send-end` comes once" } else { "nothing is sent after `send-end`" };
            return Err(format!("step {}: {what}", index + 1));
        }
        if matches!(step, Step::Forever(payload) if payload.0.is_empty()) {
            return Err(format!("step {}: `forever` sends nothing", index + 1));
        }
    }
    Ok(steps)
}

impl RawEndpoint {
    fn into_endpoint(self, source: Source) -> Result<Endpoint, String> {
        let uppercase = self.method.to_uppercase();
        let method = if METHODS.contains(&uppercase.as_str()) { uppercase } else { self.method };
        if !METHODS.contains(&method.as_str()) && source == Source::Official {
            return Err(format!("`{method}` is not a method of an endpoint: expected one of {}", METHODS.join(", ")));
        }
        if http::Method::from_bytes(method.as_bytes()).is_err() {
            return Err(format!("`{method}` is no method: expected a token as in RFC 9110, such as GET"));
        }
        source.only_ours("steps", self.steps.is_some())?;
        source.only_ours("expect", self.expect.is_some())?;
        let answer = match (self.mode, self.response, self.steps) {
            (Mode::Static, None, None) => Answer::Static(Response::default()),
            (Mode::Static, Some(EndpointResponse::Body(body)), None) => {
                Answer::Static(Response { body: Payload(body.into_bytes()), ..Response::default() })
            }
            (Mode::Static, Some(EndpointResponse::Full(response)), None) => response.into_answer()?,
            (Mode::Static, None, Some(steps)) => Answer::Script(endpoint_script(steps)?),
            (Mode::EchoBody, None, None) => Answer::EchoBody,
            (Mode::EchoHeaders, None, None) => Answer::EchoHeaders,
            (_, _, Some(_)) => return Err("an endpoint with `steps` takes no `response` and no `mode`".to_owned()),
            (_, Some(_), None) => return Err("an endpoint that echoes takes no `response`".to_owned()),
        };
        let expect = self.expect.map(RawExpectedRequest::into_expected).transpose()?;
        Ok(Endpoint { method, path: self.path, answer, expect })
    }
}

impl RawExpectedRequest {
    fn into_expected(self) -> Result<ExpectedRequest, String> {
        Ok(ExpectedRequest {
            headers: lowercase(self.headers)?,
            absent: self.absent.iter().map(|name| name.to_lowercase()).collect(),
            body: self.body,
            trailers: lowercase(self.trailers)?,
            complete: self.complete,
            requests: self.requests,
        })
    }
}

/// The fields with lowercase names, for names are the same in any case.
pub(super) fn lowercase(fields: Fields) -> Result<Fields, String> {
    let mut all = Fields::new();
    for (name, values) in fields {
        let name = name.to_lowercase();
        if all.insert(name.clone(), values).is_some() {
            return Err(format!("the field `{name}` is there twice: give its values as a list"));
        }
    }
    Ok(all)
}

fn endpoint_script(raw: Vec<RawStep>) -> Result<Vec<Step>, String> {
    let steps = script(raw)?;
    if steps.contains(&Step::End(Ending::Truncate)) {
        return Err("`truncate` is an end of kind `tls` alone: say `close`".to_owned());
    }
    match steps.first() {
        Some(Step::ReceiveHead) => Err("the steps of an endpoint begin when a request's head was received: leave the \
                                        first `receive-head` out; a later one receives another request's"
            .to_owned()),
        _ => Ok(steps),
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
