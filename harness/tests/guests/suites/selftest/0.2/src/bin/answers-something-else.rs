//! A guest that answers something else fails.
//@ covers = ["wasi:http/incoming-handler#handle"]
//@ world = "wasi:http/proxy"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", times = 3, response = { status = 418 } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use support as _;
use wasip2::http::types::{Fields, IncomingRequest, OutgoingResponse, ResponseOutparam};

struct Guest;
wasip2::http::proxy::export!(Guest);

impl wasip2::exports::http::incoming_handler::Guest for Guest {
    fn handle(_: IncomingRequest, out: ResponseOutparam) {
        ResponseOutparam::set(out, Ok(OutgoingResponse::new(Fields::new())));
    }
}
