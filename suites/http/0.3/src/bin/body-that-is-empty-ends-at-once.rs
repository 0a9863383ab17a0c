//! A body without contents ends at once, whatever says so, and was received whole.
//@ covers = ["wasi:http/types#[static]response.consume-body", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L460"
//@ requires = ["network"]
//@ services = [
//@     { name = "main", endpoints = [
//@         { path = "/length", steps = [{ send = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n" }, { end = "stall" }] },
//@         { path = "/chunks", steps = [{ send = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n" }, { end = "stall" }] },
//@         { path = "/close", steps = [{ send = "HTTP/1.1 200 OK\r\n\r\n" }, { end = "close" }] },
//@         { path = "/204", steps = [{ send = "HTTP/1.1 204 No Content\r\n\r\n" }, { end = "stall" }] },
//@         { path = "/304", steps = [{ send = "HTTP/1.1 304 Not Modified\r\ncontent-length: 5\r\n\r\n" }, { end = "stall" }] },
//@     ] },
//@ ]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::read;
use http_0_3::request;
use support::prelude::*;

support::command!(async test);

async fn test() {
    for path in ["/length", "/chunks", "/close", "/204", "/304"] {
        let response = request::response_of("MAIN", path).await;
        let mut incoming = body::of(response);
        check_eq!(read(&mut incoming.contents, 10).await, None, "the first read of the body of `{path}`");
        check_eq!(body::entries(incoming.trailers.await), [], "the trailers of `{path}`");
    }
}
