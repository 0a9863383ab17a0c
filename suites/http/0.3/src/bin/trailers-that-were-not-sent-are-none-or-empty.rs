//! The future beside a body without trailers is a success, with none or with empty ones.
//@ covers = ["wasi:http/types#[static]response.consume-body", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L461"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ path = "/length", response = "x" }, { path = "/chunks", response = { chunks = ["x"] } }] },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::request;
use support::prelude::*;

support::command!(async test);

async fn test() {
    for path in ["/length", "/chunks"] {
        let (bytes, end) = body::of(request::response_of("MAIN", path).await).read().await;
        check_eq!(bytes, b"x", "the contents of `{path}`");
        check_eq!(body::entries(end), [], "the trailers of `{path}`");
    }
}
