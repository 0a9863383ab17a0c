//! The trailers of a request arrive, whether its body was read, read in part, or not read.
//@ world = "wasi:http/proxy"
//@ covers = [
//@   "wasi:http/types#[static]incoming-body.finish",
//@   "wasi:http/types#[method]future-trailers.subscribe",
//@   "wasi:http/types#[method]future-trailers.get",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L547"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", method = "POST", path = "/read", chunks = ["some", "thing"], trailers = { x-end = "yes", x-sum = "12" }, response = { status = 204 } },
//@   { type = "request", method = "POST", path = "/part", chunks = ["some", "thing"], trailers = { x-end = "yes", x-sum = "12" }, response = { status = 204 } },
//@   { type = "request", method = "POST", path = "/unread", chunks = ["some", "thing"], trailers = { x-end = "yes", x-sum = "12" }, response = { status = 204 } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{body, fields, read_to_end, server, stream_succeed};
use support::prelude::*;
use wasip2::http::types::{Fields, IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let body = server::body_of(&request);
    let path = server::path(&request);
    if path != "/unread" {
        let stream = body::stream(&body);
        if path == "/read" {
            check_eq!(read_to_end(&stream), b"something", "the contents of the body");
        } else {
            check_eq!(
                stream_succeed(stream.blocking_read(1), "`blocking-read` succeeds"),
                b"s",
                "the body's first byte"
            );
        }
    }
    let mut trailers = server::trailers_of(body);
    trailers.sort();
    check_eq!(trailers, fields::list(&[("x-end", "yes"), ("x-sum", "12")]), "the trailers");
    server::send(out, server::response(204, Fields::new()));
}
