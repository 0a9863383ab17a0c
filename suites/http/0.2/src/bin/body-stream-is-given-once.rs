//! The stream of a body is given by the first call, and every later one fails.
//@ covers = ["wasi:http/types#[method]incoming-body.stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L511"
//@ services = [{ name = "main", endpoints = [{ response = "x" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, check_fails, read_to_end, response, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let response = response::of_get("MAIN", "/");
    let body = body::of(&response);
    let stream = succeed(body.stream(), "the first `stream` succeeds");
    check_fails(body.stream(), "the second `stream` fails");
    check_eq!(read_to_end(&stream), b"x", "the contents");
    drop(stream);
    check_fails(body.stream(), "`stream` after the stream was dropped fails");
}
