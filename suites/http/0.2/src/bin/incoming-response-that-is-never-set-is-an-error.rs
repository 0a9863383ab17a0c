//! A request whose response is never set is answered with an error: whether the `response-outparam` was dropped or kept.
//!
//! "The caller will respond with an error on its behalf."
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[static]response-outparam.set", "wasi:http/incoming-handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/handler.wit#L15"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", path = "/set", response = { body = "set" } },
//@   { type = "request", path = "/dropped", response = { error = true } },
//@   { type = "request", path = "/dropped-first", response = { error = true } },
//@   { type = "request", path = "/kept", response = { error = true } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::server;
use wasip2::http::types::{Fields, IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    match server::path(&request).as_str() {
        "/dropped" => {}
        "/dropped-first" => {
            drop(out);
            // What is made after it goes nowhere.
            let response = server::response(200, Fields::new());
            drop(response.body());
        }
        "/kept" => core::mem::forget(out),
        _ => server::answer(out, b"set"),
    }
}
