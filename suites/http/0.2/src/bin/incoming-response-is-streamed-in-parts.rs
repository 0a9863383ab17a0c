//! A response that is written in many parts arrives as one body.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]outgoing-body.write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L613"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", response = { body = { repeat = "part, ", times = 500 } } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{code, server, succeed, write_all};
use wasip2::http::types::{Fields, IncomingRequest, OutgoingBody, OutgoingResponse, ResponseOutparam};

support::proxy!(test);

fn test(_: IncomingRequest, out: ResponseOutparam) {
    let body = server::start(out, OutgoingResponse::new(Fields::new()));
    let stream = succeed(body.write(), "`write` succeeds on the first call");
    for _ in 0..500 {
        write_all(&stream, b"part, ");
    }
    drop(stream);
    code::succeed(OutgoingBody::finish(body, None), "`finish` succeeds after all was written");
}
