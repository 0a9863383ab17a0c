//! A trailer that was sent several times has all its values, in the order in which they were sent.
//!
//! A recipient may combine them into one that has commas between them, says RFC 9110.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]future-trailers.get", "wasi:http/types#[method]fields.entries"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L248"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", method = "POST", chunks = ["some", "thing"], trailers = { x-many = ["one", "two", "one"] }, response = { status = 204 } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{fields, server};
use support::prelude::*;
use wasip2::http::types::{Fields, IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let trailers = server::trailers_of(server::body_of(&request));
    if trailers != fields::list(&[("x-many", "one, two, one")]) {
        let each = fields::list(&[("x-many", "one"), ("x-many", "two"), ("x-many", "one")]);
        check_eq!(trailers, each, "the trailers");
    }
    server::send(out, server::response(204, Fields::new()));
}
