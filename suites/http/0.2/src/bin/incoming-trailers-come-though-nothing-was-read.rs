//! The future of the trailers resolves when nothing of the body was read, and when a part of it was.
//!
//! Backpressure of the body must "not inhibit delivery of the trailers if the user does not read the entire body".
//@ world = "wasi:http/proxy"
//@ covers = [
//@   "wasi:http/types#[static]incoming-body.finish",
//@   "wasi:http/types#[method]future-trailers.subscribe",
//@   "wasi:http/types#[method]future-trailers.get",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L522"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", method = "POST", path = "/nothing", body = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 }, response = { status = 204 } },
//@   { type = "request", method = "POST", path = "/part", body = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 }, response = { status = 204 } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{body, server, stream_succeed};
use support::prelude::*;
use wasip2::http::types::{Fields, IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let body = server::body_of(&request);
    if server::path(&request) == "/part" {
        let stream = body::stream(&body);
        check!(!stream_succeed(stream.blocking_read(1), "`blocking-read` succeeds").is_empty(), "a byte is read");
    }
    check_eq!(server::trailers_of(body), [], "the trailers of a request without trailers");
    server::send(out, server::response(204, Fields::new()));
}
