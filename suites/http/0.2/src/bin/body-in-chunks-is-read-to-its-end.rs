//! A body that is sent in chunks is what the chunks hold, one after the other.
//@ covers = ["wasi:http/types#[method]incoming-response.consume", "wasi:http/types#[method]incoming-body.stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L509"
//@ services = [{ name = "main", endpoints = [
//@     { response = { chunks = ["one", ", ", "two\r\n0\r\n\r\n", "three"] } },
//@     { path = "/none", response = { chunks = [] } },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, response};
use support::prelude::*;

support::command!(test);

fn test() {
    let response = response::of_get("MAIN", "/");
    check_eq!(body::read_text(&response), "one, two\r\n0\r\n\r\nthree", "the contents");
    check_eq!(body::read_text(&response::of_get("MAIN", "/none")), "", "the contents of no chunks");
}
