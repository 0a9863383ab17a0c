//! `incoming-body.finish` of a body whose stream was dropped, or never asked for, does not trap.
//@ covers = ["wasi:http/types#[static]incoming-body.finish", "wasi:http/types#[method]incoming-body.stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L528"
//@ services = [{ name = "main", endpoints = [{ response = "x" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, code, response};
use wasip2::http::types::IncomingBody;

support::command!(test);

fn test() {
    for read in [true, false] {
        let response = response::of_get("MAIN", "/");
        let body = body::of(&response);
        if read {
            drop(body::stream(&body));
        }
        let future = IncomingBody::finish(body);
        code::succeed(body::wait_for_trailers(&future), "the trailers' future ends well");
    }
}
