//! A response to `HEAD` has the headers of a body and no body.
//!
//! So says RFC 9110, section 9.3.2.
//@ covers = [
//@     "wasi:http/types#[method]request.set-method",
//@     "wasi:http/client#send",
//@     "wasi:http/types#[static]response.consume-body",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L11"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ method = "HEAD", response = "hello" }] },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::request;
use support::prelude::*;
use wasip3::http::types::Fields;
use wasip3::http::types::Method;

support::command!(async test);

async fn test() {
    let (request, _) = request::new(Method::Head, "MAIN", "/", Fields::new(), None);
    let response = request::respond(request).await;
    check_eq!(request::header(&response, "content-length").as_deref(), Some("5"), "the header `content-length`");
    check_eq!(body::read_text(response).await, "", "the body");
}
