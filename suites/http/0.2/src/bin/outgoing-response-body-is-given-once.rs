//! The body of a response to be sent is given by the first call, and every later one fails.
//@ covers = ["wasi:http/types#[method]outgoing-response.body"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L604"
#![no_std]
#![no_main]

use http_0_2::{check_fails, succeed};
use wasip2::http::types::{Fields, OutgoingResponse};

support::command!(test);

fn test() {
    let response = OutgoingResponse::new(Fields::new());
    let body = succeed(response.body(), "the first `body` succeeds");
    check_fails(response.body(), "the second `body` fails");
    drop(body);
    check_fails(response.body(), "`body` after the body was dropped fails");
    let other = OutgoingResponse::new(Fields::new());
    succeed(other.body(), "the first `body` of another response succeeds");
}
