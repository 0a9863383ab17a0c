//! The method of an incoming request that nobody has registered is `other`, with its name as it was sent.
//!
//! Methods are case-sensitive, says RFC 9110: `get` is none that WIT lists.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]incoming-request.method"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L27"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", method = "TICKTOCK", response = { body = "TICKTOCK" } },
//@   { type = "request", method = "get", response = { body = "get" } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::server;
use support::prelude::*;
use wasip2::http::types::{IncomingRequest, Method, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    match request.method() {
        Method::Other(name) => server::answer(out, name.as_bytes()),
        method => support::expected("the method is none of those that WIT lists", "`other`", format!("{method:?}")),
    }
}
