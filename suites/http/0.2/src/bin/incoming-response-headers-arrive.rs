//! The headers of a response arrive with the names and values that they were constructed with.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[constructor]outgoing-response", "wasi:http/types#[static]response-outparam.set"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L578"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", response = { headers = { x-there = "one", x-list = "a, b;q=0.5", x-empty = "", x-inner = "a  b", x-mixed-case = "Two", content-type = "text/plain", location = "/elsewhere?a=b" } } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{fields, server};
use wasip2::http::types::{IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(_: IncomingRequest, out: ResponseOutparam) {
    let headers = fields::from_list(&[
        ("x-there", "one"),
        ("x-list", "a, b;q=0.5"),
        ("x-empty", ""),
        ("x-inner", "a  b"),
        ("X-Mixed-Case", "Two"),
        ("content-type", "text/plain"),
        ("location", "/elsewhere?a=b"),
    ]);
    server::send(out, server::response(200, headers));
}
