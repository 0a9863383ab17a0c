//! A body with neither length nor chunks goes on until the server closes the connection (RFC 9112, section 6.3).
//@ covers = ["wasi:http/types#[method]incoming-response.consume", "wasi:http/types#[method]incoming-body.stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L509"
//@ services = [{ name = "main", endpoints = [
//@     { steps = [
//@         { send = "HTTP/1.1 200 OK\r\n\r\n" },
//@         { send = { repeat = "0123456789", times = 10000 } },
//@         { send = "end" },
//@         { end = "close" },
//@     ] },
//@     { path = "/old", steps = [{ send = "HTTP/1.0 200 OK\r\n\r\nold" }, { end = "close" }] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, response};
use support::prelude::*;

support::command!(test);

fn test() {
    let read = body::read(&response::of_get("MAIN", "/"));
    let sent = "0123456789".repeat(10_000) + "end";
    check_eq!(read.len(), sent.len(), "the length of the contents");
    check!(read == sent.as_bytes(), "the contents are those that were sent");
    check_eq!(body::read_text(&response::of_get("MAIN", "/old")), "old", "the contents of a response of HTTP/1.0");
}
