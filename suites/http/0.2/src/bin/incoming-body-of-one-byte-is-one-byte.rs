//! The body of a request that has one byte is that byte, and then closed.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]incoming-body.stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L509"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", method = "POST", body = { hex = "00" }, response = { status = 204 } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{check_closed, server, stream_succeed};
use support::prelude::*;
use wasip2::http::types::{Fields, IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let (_body, stream) = server::stream_of(&request);
    let contents = stream_succeed(stream.blocking_read(100), "`blocking-read` gives the byte that was sent");
    check_eq!(contents, [0], "all that is read of a body of one byte");
    check_closed(stream.blocking_read(100), "the stream is closed after its only byte");
    server::send(out, server::response(204, Fields::new()));
}
