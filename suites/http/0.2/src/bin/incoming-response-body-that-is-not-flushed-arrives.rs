//! What was written to a body arrives without being flushed, once the body is finished.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]outgoing-body.write", "wasi:http/types#[static]outgoing-body.finish"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L642"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", response = { body = "not flushed" } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{code, permit, server, stream_succeed, succeed};
use support::prelude::*;
use wasip2::http::types::{Fields, IncomingRequest, OutgoingBody, OutgoingResponse, ResponseOutparam};

support::proxy!(test);

fn test(_: IncomingRequest, out: ResponseOutparam) {
    let body = server::start(out, OutgoingResponse::new(Fields::new()));
    let stream = succeed(body.write(), "`write` succeeds on the first call");
    for part in [&b"not "[..], b"flushed"] {
        let permitted = permit(&stream);
        check!(permitted >= part.len() as u64, "`check-write` permits {permitted} bytes, enough for {}", part.len());
        stream_succeed(stream.write(part), "`write` within the permit succeeds");
    }
    drop(stream);
    code::succeed(OutgoingBody::finish(body, None), "`finish` succeeds after all was written");
}
