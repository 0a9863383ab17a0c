//! Of a body that never ends any part can be read, and the rest dropped.
//@ covers = ["wasi:http/types#[method]incoming-body.stream", "wasi:http/types#[method]incoming-response.consume"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L519"
//@ services = [{ name = "main", endpoints = [
//@     { steps = [{ send = "HTTP/1.1 200 OK\r\n\r\n" }, { forever = "0123456789" }] },
//@     { path = "/other", response = "x" },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, response, stream_succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let response = response::of_get("MAIN", "/");
    let body = body::of(&response);
    let stream = body::stream(&body);
    let mut read = 0;
    while read < 1 << 20 {
        let part = stream_succeed(stream.blocking_read(1 << 16), "`blocking-read` succeeds");
        for (at, byte) in part.iter().enumerate() {
            check_eq!(*byte, b'0' + ((read + at) % 10) as u8, "byte {} of the contents", read + at);
        }
        read += part.len();
    }
    drop(stream);
    drop(body);
    drop(response);
    check_eq!(body::read_text(&response::of_get("MAIN", "/other")), "x", "the body of a later response");
}
