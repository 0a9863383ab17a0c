//! The side of the server: the request that a guest of `wasi:http/service` is given, and the response that it returns.

use crate::body::{Outcome, Outgoing, no_trailers, stream, trailers};
use crate::succeed;
use core::future::Future;
use support::prelude::*;
use support::track_0_3::after;
use wasip3::http::types::{Fields, Request, Response};
use wasip3::wit_bindgen::FutureReader;

/// The path of a request with its query. Fails if there is none: the tests' requests have one.
#[track_caller]
pub fn path(request: &Request) -> String {
    match request.get_path_with_query() {
        Some(path) => path,
        None => fail!("`get-path-with-query` gives what the request has"),
    }
}

/// A response without a body, and what becomes of sending it.
#[track_caller]
pub fn empty(status: u16, headers: Fields) -> (Response, FutureReader<Outcome>) {
    let (response, sent) = Response::new(headers, None, no_trailers());
    succeed(response.set_status_code(status), "`set-status-code` takes a valid status");
    (response, sent)
}

/// A response with a body, to which it is written.
#[track_caller]
pub fn response(status: u16, headers: Fields) -> (Response, Outgoing) {
    let (contents, reader) = stream();
    let (trailers, end) = trailers();
    let (response, sent) = Response::new(headers, Some(reader), end);
    succeed(response.set_status_code(status), "`set-status-code` takes a valid status");
    (response, Outgoing { contents, trailers, sent })
}

/// A response with these bytes, which are written when it was returned.
#[track_caller]
pub fn answer(status: u16, bytes: impl Into<Vec<u8>>) -> Response {
    answer_with(status, Fields::new(), bytes)
}

/// The same with headers.
#[track_caller]
pub fn answer_with(status: u16, headers: Fields, bytes: impl Into<Vec<u8>>) -> Response {
    let (response, outgoing) = response(status, headers);
    let bytes = bytes.into();
    after(async move {
        let _ = outgoing.finish(bytes, None).await;
    });
    response
}

/// Does something when the response was returned.
pub fn later(future: impl Future<Output = ()> + 'static) {
    after(future);
}
