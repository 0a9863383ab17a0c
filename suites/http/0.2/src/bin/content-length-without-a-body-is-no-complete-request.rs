//! A request with a `content-length` whose body is never taken is refused, or is sent as one without a body.
//!
//! `outgoing-request` says that it is up to `handle` to reject headers which are not permitted to be sent. Were they
//! sent as they are, the server would wait for what never comes.
//@ covers = ["wasi:http/types#[constructor]outgoing-request", "wasi:http/outgoing-handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L320"
//@ services = [{ name = "main", endpoints = [{ method = "POST", mode = "echo-body" }] }]
//@ requires = ["network"]
//@ timeout = 3000
#![no_std]
#![no_main]

use http_0_2::fields::from_list;
use http_0_2::{body, check_code, request};
use support::prelude::*;
use wasip2::http::types::{ErrorCode, Method};

support::command!(test);

fn test() {
    let request = request::new(Method::Post, "MAIN", "/", from_list(&[("content-length", "5")]));
    match request::exchange(request, None) {
        Ok(response) => check_eq!(body::read_text(&response), "", "what arrived"),
        Err(code) => check_code!(
            code,
            ErrorCode::HttpRequestBodySize(_)
                | ErrorCode::HttpRequestDenied
                | ErrorCode::HttpProtocolError
                | ErrorCode::ConnectionTerminated
                | ErrorCode::InternalError(_),
            "the error of a length without a body"
        ),
    }
}
