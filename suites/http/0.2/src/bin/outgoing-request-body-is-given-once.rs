//! The body of a request is given by the first call, and every later one fails.
//@ covers = ["wasi:http/types#[method]outgoing-request.body"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L331"
#![no_std]
#![no_main]

use http_0_2::{check_fails, succeed};
use wasip2::http::types::{Fields, OutgoingRequest};

support::command!(test);

fn test() {
    let request = OutgoingRequest::new(Fields::new());
    let body = succeed(request.body(), "the first `body` succeeds");
    check_fails(request.body(), "the second `body` fails");
    drop(body);
    check_fails(request.body(), "`body` after the body was dropped fails");
    let other = OutgoingRequest::new(Fields::new());
    succeed(other.body(), "the first `body` of another request succeeds");
}
