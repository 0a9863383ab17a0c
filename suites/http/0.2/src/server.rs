//! The server's side: the request that a guest of `wasi:http/proxy` is given, and the response that it sends.

use crate::fields::{Entry, lowercase_entries};
use crate::{body, code, read_to_end, succeed};
use support::prelude::*;
use wasip2::http::types::{Fields, IncomingBody, IncomingRequest, OutgoingBody, OutgoingResponse, ResponseOutparam};
use wasip2::io::streams::InputStream;

/// The path of a request with its query. Fails if there is none: the tests' requests have one.
#[track_caller]
pub fn path(request: &IncomingRequest) -> String {
    match request.path_with_query() {
        Some(path) => path,
        None => fail!("`path-with-query` gives what the request has"),
    }
}

/// The body of a request.
#[track_caller]
pub fn body_of(request: &IncomingRequest) -> IncomingBody {
    succeed(request.consume(), "`consume` succeeds on the first call")
}

/// The body of a request, and the stream of its contents. The stream must be dropped first.
#[track_caller]
pub fn stream_of(request: &IncomingRequest) -> (IncomingBody, InputStream) {
    let incoming = body_of(request);
    let stream = body::stream(&incoming);
    (incoming, stream)
}

/// The contents of a request's body, which is read to its end. Its trailers are not asked for.
#[track_caller]
pub fn read(request: &IncomingRequest) -> Vec<u8> {
    let (_incoming, stream) = stream_of(request);
    read_to_end(&stream)
}

/// The trailers of a body whose stream is gone, or was never taken, with names in lower case. Fails if receiving them does.
///
/// That there are none is said in one of two ways: by `none`, or by trailers that are empty.
#[track_caller]
pub fn trailers_of(incoming: IncomingBody) -> Vec<Entry> {
    let future = IncomingBody::finish(incoming);
    let received = body::wait_for_trailers(&future);
    let trailers = code::succeed(received, "the body and its trailers are received");
    trailers.as_ref().map(lowercase_entries).unwrap_or_default()
}

/// A response with this status and these headers.
#[track_caller]
pub fn response(status: u16, headers: Fields) -> OutgoingResponse {
    let response = OutgoingResponse::new(headers);
    succeed(response.set_status_code(status), "`set-status-code` takes a valid status");
    response
}

/// Sends the head of a response, and gives its body.
#[track_caller]
pub fn start(out: ResponseOutparam, response: OutgoingResponse) -> OutgoingBody {
    let body = succeed(response.body(), "`body` succeeds on the first call");
    ResponseOutparam::set(out, Ok(response));
    body
}

/// Sends a response with this status and a text as its body.
#[track_caller]
pub fn respond(out: ResponseOutparam, status: u16, text: &str) {
    let body = start(out, response(status, Fields::new()));
    body::write_and_finish(body, text.as_bytes(), None);
}

/// Sends these bytes as the body of a response without headers, with the status 200 that it has if none is set.
#[track_caller]
pub fn answer(out: ResponseOutparam, bytes: &[u8]) {
    let body = start(out, OutgoingResponse::new(Fields::new()));
    body::write_and_finish(body, bytes, None);
}

/// Sends a response whose body has no contents.
#[track_caller]
pub fn send(out: ResponseOutparam, response: OutgoingResponse) {
    let body = start(out, response);
    code::succeed(OutgoingBody::finish(body, None), "`finish` succeeds though nothing was written");
}
