//! The server is told the authority that was set, as the host (RFC 9110, section 7.2).
//@ covers = ["wasi:http/types#[method]outgoing-request.set-authority", "wasi:http/outgoing-handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L370"
//@ services = [{ name = "main", endpoints = [{ mode = "echo-headers" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{request, response};
use support::prelude::*;

support::command!(test);

fn test() {
    let response = response::of_get("MAIN", "/");
    let host = response::header(&response, "x-echo-host");
    check_eq!(host, Some(request::authority("MAIN")), "the header `host` that arrived");
}
