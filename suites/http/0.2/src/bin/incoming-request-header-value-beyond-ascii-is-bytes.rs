//! A value of a header that is not ASCII arrives as the bytes that were sent.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]incoming-request.headers", "wasi:http/types#[method]fields.get"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L160"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", headers = { x-there = "café 日" }, response = { status = 204 } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{fields, server};
use support::prelude::*;
use wasip2::http::types::{Fields, IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let values = request.headers().get("x-there");
    check_eq!(values, fields::values(&["café 日"]), "the value of a header, which was sent in UTF-8");
    server::send(out, server::response(204, Fields::new()));
}
