//! A clone of the headers of an incoming request can be changed, and the headers stay as they are.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]incoming-request.headers", "wasi:http/types#[method]fields.clone"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L257"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", headers = { x-there = "one" }, response = { headers = { x-there = "two" } } },
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
    let clone = headers.clone();
    check_eq!(clone.entries(), headers.entries(), "the entries of a clone");
    fields::succeed(clone.set("x-there", &[b"two".to_vec()]), "`set` succeeds in a clone of immutable headers");
    check_eq!(
        headers.get("x-there"),
        fields::values(&["one"]),
        "the value in the headers after their clone was changed"
    );
    let response = Fields::new();
    fields::succeed(response.set("x-there", &clone.get("x-there")), "`set` succeeds in new fields");
    drop(headers);
    server::send(out, server::response(200, response));
}
