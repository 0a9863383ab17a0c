//! Headers of a response stay valid when its body is consumed, and when that is gone.
//@ covers = ["wasi:http/types#[method]response.get-headers", "wasi:http/types#[static]response.consume-body"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L469"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ response = { headers = { x-there = "1" }, body = "x" } }] },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::fields;
use http_0_3::request;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let response = request::response_of("MAIN", "/").await;
    let headers = response.get_headers();
    let incoming = body::of(response);
    check_eq!(headers.get("x-there"), fields::values(&["1"]), "a header while the body is there");
    check_eq!(incoming.read_whole().await, b"x", "the contents of the body");
    check_eq!(headers.get("x-there"), fields::values(&["1"]), "a header when the body is gone");
}
