//! Dropping an incoming request before its headers are dropped traps.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]incoming-request.headers"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L297"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", path = "/in-order", method = "GET", response = { body = "no trap" } },
//@   { type = "request", path = "/trap", method = "GET", response = { error = true } },
//@   { type = "wait", any-of = [0, 1, "trap"] },
//@ ]
#![no_std]
#![no_main]

use http_0_2::server;
use wasip2::http::types::{IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let is_in_order = server::path(&request) == "/in-order";
    let headers = request.headers();
    if is_in_order {
        drop(headers);
        drop(request);
    } else {
        drop(request);
        drop(headers);
    }
    server::answer(out, b"no trap");
}
