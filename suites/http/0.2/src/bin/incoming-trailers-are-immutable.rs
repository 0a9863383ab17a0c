//! The trailers of a request cannot be changed: `set`, `append` and `delete` fail.
//@ world = "wasi:http/proxy"
//@ covers = [
//@   "wasi:http/types#[method]future-trailers.get",
//@   "wasi:http/types#[method]fields.set",
//@   "wasi:http/types#[method]fields.append",
//@   "wasi:http/types#[method]fields.delete",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L562"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", method = "POST", chunks = ["all"], trailers = { x-there = "one" }, response = { status = 204 } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{body, code, fields, server};
use support::prelude::*;
use wasip2::http::types::{Fields, IncomingBody, IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let future = IncomingBody::finish(server::body_of(&request));
    let received = body::wait_for_trailers(&future);
    match code::succeed(received, "the body and its trailers are received") {
        Some(trailers) => fields::check_immutable(&trailers, "the trailers of a request"),
        None => fail!("the trailers that were sent are there"),
    }
    server::send(out, server::response(204, Fields::new()));
}
