//! The server is told the authority that was set, as the host.
//!
//! So says RFC 9110, section 7.2.
//@ covers = ["wasi:http/types#[method]request.set-authority", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L340"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ mode = "echo-headers" }, { method = "POST", mode = "echo-headers" }] },]
#![no_std]
#![no_main]

use http_0_3::request;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let response = request::response_of("MAIN", "/").await;
    check_eq!(
        request::header(&response, "x-echo-host"),
        Some(request::authority("MAIN")),
        "the header `host` that arrived"
    );
}
