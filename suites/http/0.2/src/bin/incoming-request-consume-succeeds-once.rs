//! `consume` gives the body of an incoming request once, and an error from then on.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]incoming-request.consume"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L303"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", method = "POST", body = "all", response = { body = "all" } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{body, check_fails, read_to_end, server};
use wasip2::http::types::{IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let body = server::body_of(&request);
    check_fails(request.consume(), "the second `consume` fails while the body is there");
    let stream = body::stream(&body);
    let contents = read_to_end(&stream);
    drop(stream);
    drop(body);
    check_fails(request.consume(), "`consume` fails after the body was dropped");
    server::answer(out, &contents);
}
