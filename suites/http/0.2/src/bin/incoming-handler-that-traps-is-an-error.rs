//! A request whose handler traps before it has set the response is answered with an error.
//!
//! The response was never set, so that "the implementation will respond with an error".
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[static]response-outparam.set", "wasi:http/incoming-handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L458"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", path = "/set", response = { body = "set" } },
//@   { type = "request", path = "/trap", response = { error = true } },
//@   { type = "wait", any-of = [0, 1, "trap"] },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{server, trap};
use wasip2::http::types::{IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    if server::path(&request) == "/trap" {
        trap();
    }
    server::answer(out, b"set");
}
