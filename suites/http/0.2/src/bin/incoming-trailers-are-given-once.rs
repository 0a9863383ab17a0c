//! `get` of the trailers gives them on the first call that gives anything, and an error from then on.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]future-trailers.get"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L553"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", method = "POST", body = "all", response = { status = 204 } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{body, code, server};
use support::prelude::*;
use wasip2::http::types::{Fields, IncomingBody, IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let future = IncomingBody::finish(server::body_of(&request));
    let received = body::wait_for_trailers(&future);
    code::succeed(received, "the body and its trailers are received");
    for call in ["second", "third"] {
        match future.get() {
            Some(Err(())) => {}
            Some(Ok(_)) => fail!("the {call} `get` gives an error, and gave the trailers again"),
            None => fail!("the {call} `get` gives an error, and gave `none`, as if it were to be waited for"),
        }
    }
    future.subscribe().block();
    server::send(out, server::response(204, Fields::new()));
}
