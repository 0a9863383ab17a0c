//! Two instances that talk to each other: one that was asked from outside calls the other, which is the same component.
//!
//! The harness puts the other's address into a header of the request that it sends. A request without that header is the
//! other's.

use crate::body::Outgoing;
use crate::{fields, request};
use support::prelude::*;
use wasip3::http::types::{Fields, Method, Request};

/// The header in which the harness puts the address of whom to call.
const CALL: &str = "x-call";

/// Whom a request from outside asks to call: `address:port`. `None`: this request is itself such a call.
pub fn whom_to_call(request: &Request) -> Option<String> {
    let value = request.get_headers().get(CALL).into_iter().next()?;
    Some(String::from_utf8_lossy(&value).into_owned())
}

/// A request by `GET` without headers or a body.
#[track_caller]
pub fn get(authority: &str, path: &str) -> Request {
    let request = request::bare(Fields::new());
    request::address(&request, &Method::Get, authority, path);
    request
}

/// A request by `POST` with these headers, and its body.
#[track_caller]
pub fn post(authority: &str, path: &str, headers: &[(&str, &str)]) -> (Request, Outgoing) {
    let (request, outgoing) = request::with_body(fields::from_list(headers));
    request::address(&request, &Method::Post, authority, path);
    (request, outgoing)
}
