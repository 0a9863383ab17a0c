//! `entries` of the headers of a response gives names in the case in which the server sent them.
//@ covers = ["wasi:http/types#[method]incoming-response.headers", "wasi:http/types#[method]fields.entries"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L252"
//@ services = [{ name = "main", endpoints = [
//@     { steps = [{ send = "HTTP/1.1 200 OK\r\nX-From-Server: 1\r\nx-LOWER: 2\r\ncontent-length: 0\r\n\r\n" }] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::response;
use support::prelude::*;

support::command!(test);

fn test() {
    let response = response::of_get("MAIN", "/");
    let names: Vec<String> = response.headers().entries().into_iter().map(|(name, _)| name).collect();
    for name in ["X-From-Server", "x-LOWER"] {
        check!(names.iter().any(|actual| actual == name), "the names have `{name}`, and are {names:?}");
    }
}
