//! The future beside a request resolves to success when the request was sent and answered.
//@ covers = ["wasi:http/types#[static]request.new", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L306"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ response = "hello" }] },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::code;
use http_0_3::request;
use support::prelude::*;
use wasip3::http::types::Fields;
use wasip3::http::types::Method;

support::command!(async test);

async fn test() {
    let (request, sent) = request::new(Method::Get, "MAIN", "/", Fields::new(), None);
    let response = request::respond(request).await;
    check_eq!(body::read_text(response).await, "hello", "the body of the response");
    code::succeed(sent.await, "the future of the request is success");
}
