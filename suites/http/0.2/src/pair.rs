//! Two instances that talk to each other: one that was asked from outside calls the other, which is the same component.
//!
//! The harness puts the other's address into a header of the request that it sends. A request without that header is the
//! other's.

use crate::{body, code, fields, response, succeed};
use support::prelude::*;
use wasip2::http::outgoing_handler::handle;
use wasip2::http::types::{
    Fields, FutureIncomingResponse, IncomingRequest, IncomingResponse, Method, OutgoingBody, OutgoingRequest, Scheme,
};

/// The header in which the harness puts the address of whom to call.
const CALL: &str = "x-call";

/// Whom a request from outside asks to call: `address:port`. `None`: this request is itself such a call.
pub fn whom_to_call(request: &IncomingRequest) -> Option<String> {
    let value = request.headers().get(CALL).into_iter().next()?;
    Some(String::from_utf8_lossy(&value).into_owned())
}

/// A request to this address, with everything set but a body.
#[track_caller]
pub fn request(method: &Method, authority: &str, path: &str, headers: Fields) -> OutgoingRequest {
    let request = OutgoingRequest::new(headers);
    succeed(request.set_method(method), "`set-method` succeeds");
    succeed(request.set_scheme(Some(&Scheme::Http)), "`set-scheme` succeeds");
    succeed(request.set_authority(Some(authority)), "`set-authority` succeeds");
    succeed(request.set_path_with_query(Some(path)), "`set-path-with-query` succeeds");
    request
}

/// Sends a request by `GET` without headers or a body.
#[track_caller]
pub fn get(authority: &str, path: &str) -> FutureIncomingResponse {
    let request = request(&Method::Get, authority, path, Fields::new());
    code::succeed(handle(request, None), "`handle` takes a valid request")
}

/// Sends the head of a request by `POST` with these headers, and gives its body.
#[track_caller]
pub fn post(authority: &str, path: &str, headers: &[(&str, &str)]) -> (OutgoingBody, FutureIncomingResponse) {
    let request = request(&Method::Post, authority, path, fields::from_list(headers));
    let body = succeed(request.body(), "`body` succeeds on the first call");
    (body, code::succeed(handle(request, None), "`handle` takes a valid request"))
}

/// Sends a request by `POST` with these headers and this body, and waits for the response, which has to come.
#[track_caller]
pub fn exchange(authority: &str, path: &str, headers: &[(&str, &str)], bytes: &[u8]) -> IncomingResponse {
    let (body, future) = post(authority, path, headers);
    body::write_and_finish(body, bytes, None);
    response::receive(&future)
}
