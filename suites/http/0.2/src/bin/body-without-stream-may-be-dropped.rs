//! A body whose stream was never asked for may be dropped.
//@ covers = ["wasi:http/types#[method]incoming-response.consume"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L511"
//@ services = [{ name = "main", endpoints = [
//@     { path = "/large", response = { body = { repeat = "0123456789", times = 200000 } } },
//@     { response = "x" },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, response};
use support::prelude::*;

support::command!(test);

fn test() {
    let response = response::of_get("MAIN", "/large");
    drop(body::of(&response));
    drop(response);
    check_eq!(body::read_text(&response::of_get("MAIN", "/")), "x", "the body of a later response");
}
