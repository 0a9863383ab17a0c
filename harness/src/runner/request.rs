//! Sends HTTP requests to a guest, and holds its responses against what is expected.

use super::end::check_exit;
use super::operations::{Running, Stopped, harness, stop};
use crate::outcome::{Failure, Phase, Status};
use crate::runtime::capture::{Capture, Read};
use crate::runtime::client::{Body, Broken, Client, NoResponse};
use crate::services::fill;
use crate::suite::Origin;
use crate::suite::spec::{
    End, Exchange, ExpectedResponse, Fields, Payload, Request, RequestBody, Sent, first_mismatch,
};
use bytes::Bytes;
use futures::{StreamExt, stream};
use http::HeaderMap;
use http::header::{CONTENT_LENGTH, HOST, HeaderName, HeaderValue, TE, TRAILER};
use http_body_util::{BodyExt, Full, StreamBody};
use hyper::body::Frame;
use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use tokio::sync::oneshot;

/// How much is kept of a body that should not have been whole, in bytes.
const KEPT: usize = 4096;

/// Why an exchange did not go as expected.
enum Wrong {
    /// There was no response.
    NoResponse(NoResponse),
    /// Something else was seen.
    Seen(Box<Failure>),
    /// The test asks for what cannot be sent.
    Invalid(String),
}

impl Running<'_> {
    /// Sends requests, all at once, and compares the responses. What is said is of the first that went wrong.
    pub(super) async fn request(&mut self, requests: &[Request]) -> Result<(), Stopped> {
        // The official suite's texts stand for themselves.
        let addresses = match self.test.origin {
            Origin::BuiltIn => self.services.addresses().clone(),
            Origin::Official | Origin::Script => BTreeMap::new(),
        };
        let stdout = self.output[0].clone();
        let results = match self.guest()?.client().await {
            Ok(client) => {
                let each = requests.iter().flat_map(|request| std::iter::repeat_n(request, request.times));
                let exchanges = each.map(|request| exchange(&*client, request, &addresses, &stdout));
                futures::future::join_all(exchanges).await
            }
            Err(problem) => vec![Err(Wrong::NoResponse(problem.into()))],
        };
        let titles = requests.iter().flat_map(|request| std::iter::repeat_n(request.title(), request.times));
        let Some((title, wrong)) = titles.zip(results).find_map(|(title, result)| Some((title, result.err()?))) else {
            return Ok(());
        };
        Err(match wrong {
            Wrong::Invalid(problem) => harness(Phase::Prepare, format!("`{title}` is no HTTP request: {problem}")),
            Wrong::Seen(failure) => stop(Status::Fail, *failure),
            Wrong::NoResponse(NoResponse { message, exit }) => {
                let ended = match exit {
                    Some(exit) => check_exit(&exit, &[End::Exit(0)]).err(),
                    None => self.gone().await,
                };
                let message = format!("`{title}` got no response: {message}");
                ended.unwrap_or_else(|| stop(Status::Fail, Failure::new(Phase::Run, message)))
            }
        })
    }
}

async fn exchange(
    client: &dyn Client,
    request: &Request,
    addresses: &BTreeMap<String, String>,
    stdout: &Capture,
) -> Result<(), Wrong> {
    let title = request.title();
    match &request.exchange {
        Exchange::Answered(expected) => {
            let response = send(client, request, addresses).await?;
            compare(&title, response, expected, Extent::Whole).await.map(drop)
        }
        Exchange::Unanswered => match send(client, request, addresses).await {
            Ok(response) if !response.status().is_server_error() => {
                let status = response.status().as_u16();
                let mut body = response.into_body();
                let mut read = Vec::new();
                loop {
                    match body.frame().await {
                        Some(Ok(frame)) if read.len() < KEPT => read.extend(frame.into_data().unwrap_or_default()),
                        Some(Ok(_)) => {}
                        // A host may have no other way to say it than to break off.
                        Some(Err(_)) => return Ok(()),
                        None => break,
                    }
                }
                let message = format!("`{title}` got a whole response where the guest gives none");
                let expected = "no response, one with a status of 5xx, or one that breaks off";
                Err(Wrong::Seen(Box::new(Failure::mismatch(
                    message,
                    expected,
                    format!("{status}, and {}", Payload(read)),
                ))))
            }
            Ok(_) | Err(Wrong::NoResponse(_)) => Ok(()),
            Err(wrong) => Err(wrong),
        },
        Exchange::Dropped { response: expected, once } => {
            let response = send(client, request, addresses).await?;
            let response = compare(&title, response, expected, Extent::Beginning).await?;
            written(stdout, once.as_ref()).await?;
            drop(response);
            Ok(())
        }
        Exchange::Abandoned { after, once } => {
            let (sent, is_sent) = oneshot::channel();
            let (stay, gone) = oneshot::channel::<Infallible>();
            let parts = match after {
                Sent::Head => Vec::new(),
                Sent::Body => frames(&request.body).map_err(Wrong::Invalid)?,
            };
            let end = stream::once(async move {
                // Whoever waits may have gone already.
                let _ = sent.send(());
                let _ = gone.await;
                Err(Broken("the client has gone".to_owned()))
            });
            let body = StreamBody::new(stream::iter(parts).map(Ok).chain(end)).boxed_unsync();
            let sending = client.send(message(request, addresses, body)?);
            let leave = async { if is_sent.await.is_ok() { written(stdout, once.as_ref()).await } else { Ok(()) } };
            tokio::pin!(leave);
            tokio::select! {
                left = &mut leave => left?,
                // Nobody waits for a response, but what the guest is to write may come after it.
                _response = sending => leave.await?,
            }
            drop(stay);
            Ok(())
        }
    }
}

async fn send(
    client: &dyn Client,
    request: &Request,
    addresses: &BTreeMap<String, String>,
) -> Result<http::Response<Body>, Wrong> {
    let body = match &request.body {
        RequestBody::Whole(payload) => {
            let payload = fill(payload, addresses);
            Full::new(Bytes::from(payload.0)).map_err(|never| match never {}).boxed_unsync()
        }
        RequestBody::Chunks { .. } => {
            let frames = frames(&request.body).map_err(Wrong::Invalid)?;
            StreamBody::new(stream::iter(frames).map(Ok)).boxed_unsync()
        }
    };
    client.send(message(request, addresses, body)?).await.map_err(Wrong::NoResponse)
}

/// The parts of a body as they are sent.
fn frames(body: &RequestBody) -> Result<Vec<Frame<Bytes>>, String> {
    let data = |payload: &Payload| Frame::data(Bytes::from(payload.0.clone()));
    Ok(match body {
        RequestBody::Whole(payload) => vec![data(payload)],
        RequestBody::Chunks { chunks, trailers } => {
            let mut frames: Vec<_> = chunks.iter().map(data).collect();
            if !trailers.is_empty() {
                let mut map = HeaderMap::new();
                append(&mut map, trailers, &BTreeMap::new())?;
                frames.push(Frame::trailers(map));
            }
            frames
        }
    })
}

fn append(map: &mut HeaderMap, fields: &Fields, addresses: &BTreeMap<String, String>) -> Result<(), String> {
    for (name, values) in fields {
        let header = HeaderName::from_bytes(name.as_bytes()).map_err(|error| format!("`{name}`: {error}"))?;
        for value in values.as_slice() {
            let value = fill(value, addresses);
            let parsed = HeaderValue::from_bytes(&value.0).map_err(|error| format!("`{name}`: {value}: {error}"))?;
            map.append(header.clone(), parsed);
        }
    }
    Ok(())
}

/// A request with this body, and with the headers that it needs besides those of the test.
fn message(request: &Request, addresses: &BTreeMap<String, String>, body: Body) -> Result<http::Request<Body>, Wrong> {
    let path = fill(&Payload::from(request.path.as_str()), addresses);
    let uri = format!("http://localhost{}", String::from_utf8_lossy(&path.0));
    let builder = http::Request::builder().method(request.method.as_str()).uri(uri);
    let mut message = builder.body(body).map_err(|error| Wrong::Invalid(error.to_string()))?;
    let headers = message.headers_mut();
    append(headers, &request.headers, addresses).map_err(Wrong::Invalid)?;
    let mut unless_there = |name: HeaderName, value: HeaderValue| {
        headers.entry(name).or_insert(value);
    };
    unless_there(HOST, HeaderValue::from_static("localhost"));
    let expected = match &request.exchange {
        Exchange::Answered(response) | Exchange::Dropped { response, .. } => Some(response),
        Exchange::Unanswered | Exchange::Abandoned { .. } => None,
    };
    if expected.is_some_and(|response| !response.trailers.is_empty()) {
        // Servers send trailers to whoever asks for them alone.
        unless_there(TE, HeaderValue::from_static("trailers"));
    }
    match &request.body {
        RequestBody::Whole(payload)
            if !payload.0.is_empty() && !matches!(request.exchange, Exchange::Abandoned { .. }) =>
        {
            unless_there(CONTENT_LENGTH, HeaderValue::from(fill(payload, addresses).0.len()));
        }
        RequestBody::Chunks { trailers, .. } if !trailers.is_empty() => {
            let names = trailers.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
            if let Ok(names) = HeaderValue::from_str(&names) {
                unless_there(TRAILER, names);
            }
        }
        _ => {}
    }
    Ok(message)
}

/// Waits until the guest has written this, where something is to be waited for.
async fn written(stdout: &Capture, expected: Option<&Payload>) -> Result<(), Wrong> {
    let Some(expected) = expected else { return Ok(()) };
    let (Read::Whole(bytes) | Read::Ended(bytes)) = stdout.read_exact(expected.0.len()).await;
    if bytes == expected.0 {
        return Ok(());
    }
    let message = "the guest has not written what the client waits for before it goes";
    Err(Wrong::Seen(Box::new(Failure::mismatch(message, expected.to_string(), Payload(bytes).to_string()))))
}

/// How much of a response's body is read.
#[derive(Clone, Copy, PartialEq)]
enum Extent {
    Whole,
    /// As much as is expected.
    Beginning,
}

/// Holds a response against what is expected, and gives it back with what is unread of its body.
async fn compare(
    title: &str,
    response: http::Response<Body>,
    expected: &ExpectedResponse,
    extent: Extent,
) -> Result<Body, Wrong> {
    let differs = |part: &str, expected: String, actual: String| {
        Wrong::Seen(Box::new(Failure::mismatch(
            format!("the response to `{title}` has another {part}"),
            expected,
            actual,
        )))
    };
    let (head, mut body) = response.into_parts();
    if !expected.status.contains(&head.status.as_u16()) {
        let codes = expected.status.iter().map(u16::to_string).collect::<Vec<_>>().join(" or ");
        return Err(differs("status", codes, head.status.as_u16().to_string()));
    }
    let fields = |map: &HeaderMap, kind: &str, expected: &Fields, absent: &BTreeSet<String>| {
        let actual = map.iter().map(|(name, value)| (name.as_str(), value.as_bytes()));
        match first_mismatch(expected, absent, actual) {
            Some(found) => Err(differs(&format!("{kind} `{}`", found.name), found.expected, found.actual)),
            None => Ok(()),
        }
    };
    fields(&head.headers, "header", &expected.headers, &expected.absent)?;
    let wanted = &expected.body;
    let mut read = Vec::new();
    let mut trailers = HeaderMap::new();
    // One byte more than is expected is enough to tell, of a body that may have no end.
    while match extent {
        Extent::Whole => read.len() <= wanted.0.len(),
        Extent::Beginning => read.len() < wanted.0.len(),
    } {
        let frame = match body.frame().await {
            Some(Ok(frame)) => frame,
            Some(Err(error)) => {
                let actual = format!("{}, and then: {error}", Payload(read));
                return Err(differs("body", wanted.to_string(), actual));
            }
            None => break,
        };
        match frame.into_data() {
            Ok(data) => read.extend_from_slice(&data),
            Err(frame) => {
                if let Ok(more) = frame.into_trailers() {
                    trailers.extend(more);
                }
            }
        }
    }
    if extent == Extent::Beginning {
        read.truncate(wanted.0.len());
    }
    if read != wanted.0 {
        let at = read.iter().zip(&wanted.0).take_while(|(a, b)| a == b).count();
        return Err(differs(&format!("body, from byte {at} on"), wanted.to_string(), Payload(read).to_string()));
    }
    if extent == Extent::Whole {
        fields(&trailers, "trailer", &expected.trailers, &BTreeSet::new())?;
    }
    Ok(body)
}
