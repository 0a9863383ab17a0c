//! A body of which only the beginning was read may be dropped, and requests after it are answered.
//@ covers = ["wasi:http/types#[method]incoming-body.stream", "wasi:http/outgoing-handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L514"
//@ services = [{ name = "main", endpoints = [
//@     { path = "/large", response = { body = { repeat = "0123456789", times = 200000 } } },
//@     { response = "x" },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, response, stream_succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    for _ in 0..3 {
        let response = response::of_get("MAIN", "/large");
        let body = body::of(&response);
        let stream = body::stream(&body);
        let read = stream_succeed(stream.blocking_read(10), "`blocking-read` succeeds");
        check!(b"0123456789".starts_with(&read) && !read.is_empty(), "the contents begin as they were sent");
    }
    check_eq!(body::read_text(&response::of_get("MAIN", "/")), "x", "the body of a later response");
}
