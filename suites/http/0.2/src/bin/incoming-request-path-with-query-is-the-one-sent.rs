//! The path of an incoming request is the one that the client sent, with its query.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]incoming-request.path-with-query"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L280"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", path = "/", response = { body = "/" } },
//@   { type = "request", path = "/a/b/c", response = { body = "/a/b/c" } },
//@   { type = "request", path = "/?", response = { body = "/?" } },
//@   { type = "request", path = "/a?b=c&d=e", response = { body = "/a?b=c&d=e" } },
//@   { type = "request", path = "/a?b?c=/d", response = { body = "/a?b?c=/d" } },
//@   { type = "request", path = "/a;b=1/c,d", response = { body = "/a;b=1/c,d" } },
//@   { type = "request", path = "/a+b?c+d", response = { body = "/a+b?c+d" } },
//@   { type = "request", path = "/%C3%BC?%C3%BC=%2F", response = { body = "/%C3%BC?%C3%BC=%2F" } },
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
