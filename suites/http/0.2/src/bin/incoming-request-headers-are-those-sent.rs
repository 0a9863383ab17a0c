//! The headers of an incoming request have the names and values that the client sent.
//@ world = "wasi:http/proxy"
//@ covers = [
//@   "wasi:http/types#[method]incoming-request.headers",
//@   "wasi:http/types#[method]fields.get",
//@   "wasi:http/types#[method]fields.has",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L292"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", headers = { x-there = "one", x-list = "a, b;q=0.5", x-inner = "a  b", X-Mixed-Case = "Two", x-quoted = '"a\"b"' }, response = { status = 204 } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{fields, server};
use support::prelude::*;
use wasip2::http::types::{Fields, IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let headers = request.headers();
    for (name, value) in [
        ("x-there", "one"),
        ("x-list", "a, b;q=0.5"),
        ("x-inner", "a  b"),
        ("x-mixed-case", "Two"),
        ("x-quoted", "\"a\\\"b\""),
    ] {
        check_eq!(headers.get(name), fields::values(&[value]), "the values of `{name}`");
        check!(headers.has(name), "`{name}`, which was sent, is there");
    }
    check_eq!(headers.get("x-absent").len(), 0, "the values of a header that was not sent");
    check!(!headers.has("x-absent"), "a header that was not sent is not there");
    drop(headers);
    server::send(out, server::response(204, Fields::new()));
}
