//! `headers` of an outgoing response gives those that it was constructed with, and they cannot be changed.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]outgoing-response.headers"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L591"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", response = { status = 204, headers = { x-there = "one" } } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{fields, server};
use support::prelude::*;
use wasip2::http::types::{IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(_: IncomingRequest, out: ResponseOutparam) {
    let response = server::response(204, fields::from_list(&[("x-there", "one"), ("x-other", "two")]));
    let headers = response.headers();
    let expected = fields::list(&[("x-there", "one"), ("x-other", "two")]);
    check_eq!(fields::lowercase_entries(&headers), expected, "the headers of the response");
    fields::check_immutable(&headers, "the headers of an outgoing response");
    drop(headers);
    server::send(out, response);
}
