//! Dropping an outgoing body while its stream is still alive traps.
//!
//! The body is that of a response that is not sent, so that the request would be answered if there were no trap.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]outgoing-body.write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L632"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", path = "/in-order", method = "GET", response = { body = "no trap" } },
//@   { type = "request", path = "/trap", method = "GET", response = { error = true } },
//@   { type = "wait", any-of = [0, 1, "trap"] },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{server, succeed};
use wasip2::http::types::{Fields, IncomingRequest, OutgoingResponse, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let other = OutgoingResponse::new(Fields::new());
    let body = succeed(other.body(), "`body` succeeds on the first call");
    let stream = succeed(body.write(), "`write` succeeds on the first call");
    if server::path(&request) == "/in-order" {
        drop(stream);
        drop(body);
    } else {
        drop(body);
        drop(stream);
    }
    server::answer(out, b"no trap");
}
