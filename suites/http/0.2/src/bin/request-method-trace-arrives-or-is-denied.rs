//! The server receives the method `TRACE`, or the host says that it does not make such requests.
//!
//! Hosts that are made of a browser's `fetch` cannot.
//@ covers = ["wasi:http/types#[method]outgoing-request.set-method", "wasi:http/outgoing-handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/handler.wit#L41"
//@ services = [{ name = "main", endpoints = [{ method = "TRACE", mode = "echo-headers" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{check_code, request, response};
use support::prelude::*;
use wasip2::http::types::{ErrorCode, Fields, Method};

support::command!(test);

fn test() {
    match request::exchange(request::new(Method::Trace, "MAIN", "/", Fields::new()), None) {
        Ok(response) => {
            let method = response::header(&response, "x-request-method");
            check_eq!(method.as_deref(), Some("TRACE"), "the method that arrived");
        }
        Err(code) => check_code!(
            code,
            ErrorCode::HttpRequestDenied | ErrorCode::HttpRequestMethodInvalid | ErrorCode::InternalError(_),
            "why a request is not made"
        ),
    }
}
