//! A response whose body is dropped instead of finished is an error for the client, however much was written.
//!
//! "The implementation should propagate this error to the HTTP protocol by whatever means it has available."
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[static]outgoing-body.finish", "wasi:http/types#[method]outgoing-body.write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L621"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", path = "/finished", response = { body = "written" } },
//@   { type = "request", path = "/dropped", response = { error = true } },
//@   { type = "request", path = "/dropped-unwritten", response = { error = true } },
//@   { type = "request", path = "/dropped-untaken", response = { error = true } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{code, server, succeed, write_all};
use wasip2::http::types::{Fields, IncomingRequest, OutgoingBody, OutgoingResponse, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let path = server::path(&request);
    let body = server::start(out, OutgoingResponse::new(Fields::new()));
    if path != "/dropped-untaken" {
        let stream = succeed(body.write(), "`write` succeeds on the first call");
        if path != "/dropped-unwritten" {
            write_all(&stream, b"written");
        }
    }
    if path == "/finished" {
        code::succeed(OutgoingBody::finish(body, None), "`finish` succeeds after all was written");
    }
}
