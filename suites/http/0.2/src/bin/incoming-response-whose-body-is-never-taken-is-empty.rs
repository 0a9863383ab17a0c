//! A response whose body was never asked for is complete, and has no contents.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[static]response-outparam.set"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L454"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", path = "/200", response = { status = 200 } },
//@   { type = "request", path = "/404", response = { status = 404 } },
//@   { type = "request", path = "/204", response = { status = 204 } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::server;
use support::prelude::*;
use wasip2::http::types::{Fields, IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let Ok(status) = server::path(&request)[1..].parse::<u16>() else { fail!("the path is a status") };
    ResponseOutparam::set(out, Ok(server::response(status, Fields::new())));
}
