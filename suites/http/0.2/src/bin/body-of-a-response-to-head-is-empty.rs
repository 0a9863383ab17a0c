//! A response to `HEAD` has the headers of a body and no body (RFC 9110, section 9.3.2).
//@ covers = [
//@     "wasi:http/types#[method]outgoing-request.set-method",
//@     "wasi:http/types#[method]incoming-response.headers",
//@     "wasi:http/types#[method]incoming-response.consume",
//@     "wasi:http/outgoing-handler#handle",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L15"
//@ services = [{ name = "main", endpoints = [{ method = "HEAD", response = "hello" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, request, response};
use support::prelude::*;
use wasip2::http::types::{Fields, Method};

support::command!(test);

fn test() {
    let request = request::new(Method::Head, "MAIN", "/", Fields::new());
    let response = response::receive(&request::send(request, None));
    check_eq!(response.status(), 200, "the status code");
    check_eq!(response::header(&response, "content-length").as_deref(), Some("5"), "the header `content-length`");
    check_eq!(body::read_text(&response), "", "the body");
}
