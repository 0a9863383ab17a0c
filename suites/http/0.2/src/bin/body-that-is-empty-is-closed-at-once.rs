//! The stream of an empty body has ended: reading waits for it and finds nothing.
//@ covers = ["wasi:http/types#[method]incoming-body.stream", "wasi:io/streams#[method]input-stream.blocking-read"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L509"
//@ services = [{ name = "main", endpoints = [{ response = "" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, check_closed, response};

support::command!(test);

fn test() {
    let response = response::of_get("MAIN", "/");
    let body = body::of(&response);
    let stream = body::stream(&body);
    check_closed(stream.blocking_read(1), "`blocking-read` of an empty body");
    check_closed(stream.read(1), "`read` after the end");
}
