//! What the server sends after the end of a body is neither part of it nor another response: it is dropped, or an
//! error.
//!
//! A client must not take it for a separate response, says RFC 9112, section 6.3.
//@ covers = ["wasi:http/types#[method]future-incoming-response.get"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L509"
//@ services = [{ name = "main", endpoints = [
//@     { steps = [
//@         { send = "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhelloHTTP/1.1 500 No\r\ncontent-length: 0\r\n\r\n" },
//@         { end = "stall" },
//@     ] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, check_code, request};
use support::prelude::*;
use wasip2::http::types::ErrorCode;

support::command!(test);

fn test() {
    for _ in 0..3 {
        match request::exchange(request::get("MAIN", "/"), None) {
            Ok(response) => {
                check_eq!(response.status(), 200, "the status code");
                check_eq!(body::read_text(&response), "hello", "the contents before what is too much");
            }
            Err(code) => check_code!(
                code,
                ErrorCode::HttpProtocolError | ErrorCode::HttpResponseBodySize(_) | ErrorCode::InternalError(_),
                "the error of what comes after the end"
            ),
        }
    }
}
