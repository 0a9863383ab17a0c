//! The stream of a body to be sent is given by the first `write`, and every later one fails.
//@ covers = ["wasi:http/types#[method]outgoing-body.write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L636"
#![no_std]
#![no_main]

use http_0_2::{check_fails, succeed};
use wasip2::http::types::{Fields, OutgoingRequest};

support::command!(test);

fn test() {
    let request = OutgoingRequest::new(Fields::new());
    let body = succeed(request.body(), "`body` succeeds");
    let stream = succeed(body.write(), "the first `write` succeeds");
    check_fails(body.write(), "the second `write` fails");
    drop(stream);
    check_fails(body.write(), "`write` after the stream was dropped fails");
}
