//! While trailers have not come, `get` is none and the future is not ready.
//@ covers = ["wasi:http/types#[method]future-trailers.get", "wasi:http/types#[method]future-trailers.subscribe"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L550"
//@ services = [{ name = "main", endpoints = [
//@     { steps = [
//@         { send = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n" },
//@         { end = "stall" },
//@     ] },
//@     { path = "/other", response = "x" },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, response};
use support::prelude::*;
use wasip2::http::types::IncomingBody;

support::command!(test);

fn test() {
    let response = response::of_get("MAIN", "/");
    let future = IncomingBody::finish(body::of(&response));
    let pollable = future.subscribe();
    for _ in 0..5 {
        check!(future.get().is_none(), "`get` is none before the trailers have come");
        check!(!pollable.ready(), "the future is not ready before the trailers have come");
        check_eq!(response::of_get("MAIN", "/other").status(), 200, "the status code of another response");
    }
}
