//! `body` gives the body of an outgoing response once, and an error from then on.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]outgoing-response.body"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L604"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", response = { body = "all" } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{body, check_fails, succeed};
use wasip2::http::types::{Fields, IncomingRequest, OutgoingResponse, ResponseOutparam};

support::proxy!(test);

fn test(_: IncomingRequest, out: ResponseOutparam) {
    let response = OutgoingResponse::new(Fields::new());
    let body = succeed(response.body(), "`body` succeeds on the first call");
    check_fails(response.body(), "the second `body` fails");
    ResponseOutparam::set(out, Ok(response));
    body::write_and_finish(body, b"all", None);
}
