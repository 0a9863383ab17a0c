//! A server that answers with something that is no response of HTTP is an error.
//!
//! What is wrong with it has no error of its own but `HTTP-protocol-error`.
//@ covers = ["wasi:http/outgoing-handler#handle", "wasi:http/types#[method]future-incoming-response.get"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L77"
//@ services = [{ name = "main", endpoints = [
//@     { path = "/words", steps = [{ send = "hello, this is no HTTP\r\n\r\n" }] },
//@     { path = "/version", steps = [{ send = "HTTP/9.9 200 OK\r\n\r\n" }] },
//@     { path = "/no-status", steps = [{ send = "HTTP/1.1\r\n\r\n" }] },
//@     { path = "/status-of-two-digits", steps = [{ send = "HTTP/1.1 20 OK\r\ncontent-length: 0\r\n\r\n" }] },
//@     { path = "/status-no-number", steps = [{ send = "HTTP/1.1 abc OK\r\ncontent-length: 0\r\n\r\n" }] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{check_code, code, request};
use support::prelude::*;
use wasip2::http::types::ErrorCode;

support::command!(test);

fn test() {
    for path in ["/words", "/version", "/no-status", "/status-of-two-digits", "/status-no-number"] {
        let code =
            code::of(request::exchange(request::get("MAIN", path), None), "a request that is not answered fails");
        check_code!(
            code,
            ErrorCode::HttpProtocolError | ErrorCode::InternalError(_) | ErrorCode::HttpResponseIncomplete,
            "the error of `{path}`"
        );
    }
}
