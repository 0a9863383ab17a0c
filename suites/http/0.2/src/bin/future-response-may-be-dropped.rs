//! The future may be dropped before its response comes, and requests after it are answered.
//@ covers = ["wasi:http/types#[method]future-incoming-response.get", "wasi:http/outgoing-handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L658"
//@ services = [{ name = "main", endpoints = [{ response = "x" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, request, response};
use support::prelude::*;

support::command!(test);

fn test() {
    for _ in 0..10 {
        drop(request::send(request::get("MAIN", "/"), None));
    }
    check_eq!(body::read_text(&response::of_get("MAIN", "/")), "x", "the body of a later response");
}
