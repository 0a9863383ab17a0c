//! A response with lengths that contradict each other, or with one that is no number, is an error.
//!
//! The recipient must take it as unrecoverable (RFC 9112, section 6.3).
//@ covers = ["wasi:http/outgoing-handler#handle", "wasi:http/types#[method]future-incoming-response.get"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L77"
//@ services = [{ name = "main", endpoints = [
//@     { path = "/two", steps = [
//@         { send = "HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhello!" },
//@     ] },
//@     { path = "/list", steps = [{ send = "HTTP/1.1 200 OK\r\ncontent-length: 5, 6\r\n\r\nhello!" }] },
//@     { path = "/word", steps = [{ send = "HTTP/1.1 200 OK\r\ncontent-length: five\r\n\r\nhello" }] },
//@     { path = "/negative", steps = [{ send = "HTTP/1.1 200 OK\r\ncontent-length: -5\r\n\r\nhello" }] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{check_code, code, request};
use support::prelude::*;
use wasip2::http::types::ErrorCode;

support::command!(test);

fn test() {
    for path in ["/two", "/list", "/word", "/negative"] {
        let code =
            code::of(request::exchange(request::get("MAIN", path), None), "a request that is not answered fails");
        check_code!(
            code,
            ErrorCode::HttpProtocolError | ErrorCode::InternalError(_) | ErrorCode::HttpResponseBodySize(_),
            "the error of `{path}`"
        );
    }
}
