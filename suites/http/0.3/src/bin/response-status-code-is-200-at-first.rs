//! The status code of a new response is 200.
//@ covers = ["wasi:http/types#[static]response.new", "wasi:http/types#[method]response.get-status-code"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L426"
#![no_std]
#![no_main]

use http_0_3::body;
use support::prelude::*;
use wasip3::http::types::{Fields, Response};

support::command!(async test);

async fn test() {
    let (response, _) = Response::new(Fields::new(), None, body::no_trailers());
    check_eq!(response.get_status_code(), 200, "the status code of a new response");
    let (_contents, reader) = body::stream();
    let (response, _) = Response::new(Fields::new(), Some(reader), body::no_trailers());
    check_eq!(response.get_status_code(), 200, "the status code of a new response with a body");
}
