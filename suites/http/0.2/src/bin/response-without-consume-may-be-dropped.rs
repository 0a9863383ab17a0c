//! A response whose body was never asked for may be dropped, and requests after it are answered.
//@ covers = ["wasi:http/types#[method]incoming-response.status", "wasi:http/outgoing-handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L474"
//@ services = [{ name = "main", endpoints = [
//@     { path = "/large", response = { body = { repeat = "0123456789", times = 100000 } } },
//@     { response = "x" },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, response};
use support::prelude::*;

support::command!(test);

fn test() {
    for _ in 0..3 {
        check_eq!(response::of_get("MAIN", "/large").status(), 200, "the status code");
    }
    check_eq!(body::read_text(&response::of_get("MAIN", "/")), "x", "the body of a later response");
}
