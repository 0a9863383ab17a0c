//! A guest that traps where it is to answer crashes.
//@ covers = ["wasi:http/incoming-handler#handle"]
//@ world = "wasi:http/proxy"
//@ operations = [{ type = "run" }, { type = "request" }, { type = "wait" }]
#![no_std]
#![no_main]

use support as _;
use wasip2::http::types::{IncomingRequest, ResponseOutparam};

struct Guest;
wasip2::http::proxy::export!(Guest);

impl wasip2::exports::http::incoming_handler::Guest for Guest {
    fn handle(_: IncomingRequest, _: ResponseOutparam) {
        core::arch::wasm32::unreachable()
    }
}
