//! A request whose contents are `none` has a body of no bytes.
//@ covers = ["wasi:http/types#[static]request.new", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L292"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ response = "hello", expect = { body = "", absent = ["transfer-encoding"], requests = 1 } }] },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::request;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let response = request::response_of("MAIN", "/").await;
    check_eq!(response.get_status_code(), 200, "the status code");
    check_eq!(body::read_text(response).await, "hello", "the body of the response");
}
