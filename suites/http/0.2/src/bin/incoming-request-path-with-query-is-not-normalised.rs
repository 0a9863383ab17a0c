//! The path of an incoming request is not rewritten into an equivalent one.
//!
//! Segments of dots, empty segments and needless escapes arrive as they were sent: "the path with query parameters from the
//! request".
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]incoming-request.path-with-query"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L280"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", path = "/a/../b/./c", response = { body = "/a/../b/./c" } },
//@   { type = "request", path = "//a//b/", response = { body = "//a//b/" } },
//@   { type = "request", path = "/%61%7e%7E", response = { body = "/%61%7e%7E" } },
//@   { type = "request", path = "/?a=%2f%2F", response = { body = "/?a=%2f%2F" } },
//@   { type = "request", path = "/a%2e%2e/b", response = { body = "/a%2e%2e/b" } },
//@   { type = "request", path = "/..", response = { body = "/.." } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::server;
use wasip2::http::types::{IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    server::answer(out, server::path(&request).as_bytes());
}
