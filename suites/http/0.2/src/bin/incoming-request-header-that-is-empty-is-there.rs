//! A header of an incoming request that was sent with an empty value is there, with one empty value.
//@ world = "wasi:http/proxy"
//@ covers = [
//@   "wasi:http/types#[method]incoming-request.headers",
//@   "wasi:http/types#[method]fields.get",
//@   "wasi:http/types#[method]fields.has",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L205"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", headers = { x-empty = "" }, response = { status = 204 } },
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
    check_eq!(headers.get("x-empty"), fields::values(&[""]), "the values of a header that was sent empty");
    check!(headers.has("x-empty"), "a header that was sent empty is there");
    drop(headers);
    server::send(out, server::response(204, Fields::new()));
}
