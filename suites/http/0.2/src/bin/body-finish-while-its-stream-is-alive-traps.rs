//! `incoming-body.finish` while the body's stream is alive traps.
//@ covers = ["wasi:http/types#[static]incoming-body.finish", "wasi:http/types#[method]incoming-body.stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L528"
//@ services = [{ name = "main", endpoints = [{ response = "x" }] }]
//@ requires = ["network"]
//@ expect = { trap = true, stdout = "before the trap" }
#![no_std]
#![no_main]

use http_0_2::{body, print, response};
use support::prelude::*;
use wasip2::http::types::IncomingBody;

support::command!(test);

fn test() {
    let response = response::of_get("MAIN", "/");
    let body = body::of(&response);
    let stream = body::stream(&body);
    print("before the trap");
    let trailers = IncomingBody::finish(body);
    drop((trailers, stream));
    fail!("`finish` of a body whose stream is alive traps");
}
