//! Chunks may have sizes in either case, with zeroes before them, and extensions, which are ignored.
//!
//! So says RFC 9112, section 7.1.
//@ covers = ["wasi:http/types#[method]incoming-response.consume", "wasi:http/types#[method]incoming-body.stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L509"
//@ services = [{ name = "main", endpoints = [
//@     { steps = [
//@         { send = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n" },
//@         { send = "C;name=value\r\ntwelve bytes\r\n" },
//@         { send = "d\r\n, eleven more\r\n" },
//@         { send = "000;last\r\n\r\n" },
//@         { end = "stall" },
//@     ] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, response};
use support::prelude::*;

support::command!(test);

fn test() {
    let read = body::read_text(&response::of_get("MAIN", "/"));
    check_eq!(read, "twelve bytes, eleven more", "the contents");
}
