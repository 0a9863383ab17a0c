//! A response whose handler traps before it has finished the body is an error for the client.
//!
//! `finish` "must be called to signal that the response is complete", and here it never is.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[static]outgoing-body.finish", "wasi:http/types#[method]outgoing-body.write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L643"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", path = "/finished", response = { body = "written" } },
//@   { type = "request", path = "/trap", response = { error = true } },
//@   { type = "wait", any-of = [0, 1, "trap"] },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{code, server, succeed, trap, write_all};
use wasip2::http::types::{Fields, IncomingRequest, OutgoingBody, OutgoingResponse, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let body = server::start(out, OutgoingResponse::new(Fields::new()));
    let stream = succeed(body.write(), "`write` succeeds on the first call");
    write_all(&stream, b"written");
    if server::path(&request) == "/trap" {
        trap();
    }
    drop(stream);
    code::succeed(OutgoingBody::finish(body, None), "`finish` succeeds after all was written");
}
