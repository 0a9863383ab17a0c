//! A `content-length` that the request was made with arrives.
//@ covers = [
//@     "wasi:http/types#[constructor]outgoing-request",
//@     "wasi:http/types#[static]outgoing-body.finish",
//@     "wasi:http/outgoing-handler#handle",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L316"
//@ services = [{ name = "main", endpoints = [{ method = "POST", mode = "echo-headers" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{request, response};
use support::prelude::*;

support::command!(test);

fn test() {
    let (request, body) = request::post("MAIN", "/", &[("content-length", "5")]);
    let response = request::exchange_body(request, body, b"hello");
    let length = response::header(&response, "x-echo-content-length");
    check_eq!(length.as_deref(), Some("5"), "the header `content-length` that arrived");
}
