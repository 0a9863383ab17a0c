//! A header of an incoming request is found whatever the case of the name that is asked for.
//@ world = "wasi:http/proxy"
//@ covers = [
//@   "wasi:http/types#[method]incoming-request.headers",
//@   "wasi:http/types#[method]fields.get",
//@   "wasi:http/types#[method]fields.has",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L143"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", headers = { x-there = "one" }, response = { status = 204 } },
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
    for name in ["x-there", "X-There", "X-THERE", "x-tHERE"] {
        check_eq!(headers.get(name), fields::values(&["one"]), "the values of `x-there`, asked for as `{name}`");
        check!(headers.has(name), "`x-there`, asked for as `{name}`, is there");
    }
    drop(headers);
    server::send(out, server::response(204, Fields::new()));
}
