//! `write` gives the stream of an outgoing body once, and an error from then on.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]outgoing-body.write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L636"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", response = { body = "all" } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{check_fails, code, server, succeed, write_all};
use wasip2::http::types::{Fields, IncomingRequest, OutgoingBody, OutgoingResponse, ResponseOutparam};

support::proxy!(test);

fn test(_: IncomingRequest, out: ResponseOutparam) {
    let body = server::start(out, OutgoingResponse::new(Fields::new()));
    let stream = succeed(body.write(), "`write` succeeds on the first call");
    check_fails(body.write(), "the second `write` fails while the first stream is there");
    write_all(&stream, b"all");
    drop(stream);
    check_fails(body.write(), "`write` fails after the stream was dropped");
    code::succeed(OutgoingBody::finish(body, None), "`finish` succeeds after all was written");
}
