//! The headers of an incoming request cannot be changed: `set`, `append` and `delete` fail with `immutable`.
//@ world = "wasi:http/proxy"
//@ covers = [
//@   "wasi:http/types#[method]incoming-request.headers",
//@   "wasi:http/types#[method]fields.set",
//@   "wasi:http/types#[method]fields.append",
//@   "wasi:http/types#[method]fields.delete",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L294"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", headers = { x-there = "one" }, response = { status = 204 } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{fields, server};
use wasip2::http::types::{Fields, IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    fields::check_immutable(&request.headers(), "the headers of an incoming request");
    server::send(out, server::response(204, Fields::new()));
}
