//! The body of a request that has none is a stream that is closed before anything is read.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]incoming-request.consume", "wasi:http/types#[method]incoming-body.stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L509"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", response = { status = 204 } },
//@   { type = "request", method = "POST", response = { status = 204 } },
//@   { type = "request", method = "HEAD", response = { status = 204 } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{check_closed, server};
use wasip2::http::types::{Fields, IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let (_body, stream) = server::stream_of(&request);
    stream.subscribe().block();
    check_closed(stream.blocking_read(1), "the stream of a body without bytes is closed");
    check_closed(stream.read(1), "it stays closed");
    server::send(out, server::response(204, Fields::new()));
}
