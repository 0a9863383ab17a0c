//! The future of the trailers gives them once, and is an error on every later call.
//@ covers = ["wasi:http/types#[method]future-trailers.get", "wasi:http/types#[method]future-trailers.subscribe"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L553"
//@ services = [{ name = "main", endpoints = [
//@     { path = "/with", response = { chunks = ["one", "two"], trailers = { x-there = "9" } } },
//@     { path = "/without", response = "x" },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, code, response};
use support::prelude::*;
use wasip2::http::types::IncomingBody;

support::command!(test);

fn test() {
    for path in ["/with", "/without"] {
        let response = response::of_get("MAIN", path);
        let future = IncomingBody::finish(body::of(&response));
        let trailers = code::succeed(body::wait_for_trailers(&future), "the trailers are received");
        check!(matches!(future.get(), Some(Err(()))), "the second `get` is an error");
        drop(trailers);
        check!(matches!(future.get(), Some(Err(()))), "`get` after the trailers were dropped is an error");
        check!(future.subscribe().ready(), "the future stays ready");
    }
}
