//! A body ends with its length or its last chunk, although the server neither closes the connection nor is done.
//@ covers = ["wasi:http/types#[method]incoming-response.consume", "wasi:http/types#[method]incoming-body.stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L509"
//@ services = [{ name = "main", endpoints = [
//@     { path = "/length", steps = [
//@         { send = "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello" },
//@         { end = "stall" },
//@     ] },
//@     { path = "/chunks", steps = [
//@         { send = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n" },
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
    check_eq!(body::read_text(&response::of_get("MAIN", "/length")), "hello", "the contents of a body with a length");
    check_eq!(body::read_text(&response::of_get("MAIN", "/chunks")), "hello", "the contents of a body in chunks");
    check_eq!(body::read_text(&response::of_get("MAIN", "/length")), "hello", "the contents of a later body");
}
