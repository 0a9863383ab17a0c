//! A body is read to its end whether it has a length, chunks, or goes on until the connection closes.
//@ covers = ["wasi:http/types#[static]response.consume-body", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L460"
//@ requires = ["network"]
//@ services = [
//@     { name = "main", endpoints = [
//@         { path = "/length", steps = [{ send = "HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\none" }, { send = "two" }] },
//@         { path = "/chunks", steps = [{ send = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n" }] },
//@         { path = "/extensions", steps = [{ send = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3;a=b\r\none\r\n03\r\ntwo\r\n0;c\r\n\r\n" }] },
//@         { path = "/close", steps = [{ send = "HTTP/1.1 200 OK\r\n\r\nonetwo" }, { end = "close" }] },
//@         { path = "/old", steps = [{ send = "HTTP/1.0 200 OK\r\n\r\nonetwo" }, { end = "close" }] },
//@     ] },
//@ ]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::request;
use support::prelude::*;

support::command!(async test);

async fn test() {
    for path in ["/length", "/chunks", "/extensions", "/close", "/old"] {
        check_eq!(body::read_text(request::response_of("MAIN", path).await).await, "onetwo", "the body of `{path}`");
    }
}
