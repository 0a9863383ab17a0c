//! A body of a response is written by `write` within what `check-write` permits, and arrives whole.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]outgoing-body.write", "wasi:io/streams#[method]output-stream.check-write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L630"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", response = { body = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 } } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{code, permit, server, stream_succeed, succeed};
use support::streams::PATTERN;
use wasip2::http::types::{Fields, IncomingRequest, OutgoingBody, OutgoingResponse, ResponseOutparam};

support::proxy!(test);

fn test(_: IncomingRequest, out: ResponseOutparam) {
    let body = server::start(out, OutgoingResponse::new(Fields::new()));
    let stream = succeed(body.write(), "`write` succeeds on the first call");
    let contents = PATTERN.repeat(17_190);
    let mut rest = contents.as_bytes();
    while !rest.is_empty() {
        let length = rest.len().min(permit(&stream) as usize);
        stream_succeed(stream.write(&rest[..length]), "`write` within the permit succeeds");
        rest = &rest[length..];
    }
    stream_succeed(stream.blocking_flush(), "`blocking-flush` succeeds");
    drop(stream);
    code::succeed(OutgoingBody::finish(body, None), "`finish` succeeds after all was written");
}
