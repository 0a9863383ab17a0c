//! A body of more than a mebibyte is read to its end, byte for byte.
//@ covers = ["wasi:http/types#[method]incoming-response.consume", "wasi:http/types#[method]incoming-body.stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L509"
//@ services = [{ name = "main", endpoints = [
//@     { response = { body = { repeat = "0123456789abcdefghijk", times = 50000 } } },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, response};
use support::prelude::*;

support::command!(test);

fn test() {
    let read = body::read(&response::of_get("MAIN", "/"));
    let sent = "0123456789abcdefghijk".repeat(50000);
    check_eq!(read.len(), sent.len(), "the length of the contents");
    check!(read == sent.as_bytes(), "the contents are those that were sent");
}
