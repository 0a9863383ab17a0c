//! A body can be read after its response was dropped: it belongs to whoever consumed it.
//@ covers = ["wasi:http/types#[method]incoming-response.consume", "wasi:http/types#[method]incoming-body.stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L492"
//@ services = [{ name = "main", endpoints = [
//@     { response = { body = { repeat = "0123456789abcdefghijk", times = 10000 } } },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, read_to_end, response};
use support::prelude::*;

support::command!(test);

fn test() {
    let response = response::of_get("MAIN", "/");
    let body = body::of(&response);
    drop(response);
    let read = read_to_end(&body::stream(&body));
    check_eq!(read.len(), 210_000, "the length of the contents");
}
