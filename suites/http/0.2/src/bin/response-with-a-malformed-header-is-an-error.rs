//! A response with a header that has no colon, no name, or a control character in its value is an error.
//!
//! A recipient of NUL must refuse or replace it (RFC 9110, section 5.5); here it is in a name, which nothing can
//! repair.
//@ covers = ["wasi:http/outgoing-handler#handle", "wasi:http/types#[method]future-incoming-response.get"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L77"
//@ services = [{ name = "main", endpoints = [
//@     { path = "/no-colon", steps = [{ send = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\nno colon\r\n\r\n" }] },
//@     { path = "/no-name", steps = [{ send = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n: value\r\n\r\n" }] },
//@     { path = "/blank-in-name", steps = [
//@         { send = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\nx name: value\r\n\r\n" },
//@     ] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{check_code, code, request};
use support::prelude::*;
use wasip2::http::types::ErrorCode;

support::command!(test);

fn test() {
    for path in ["/no-colon", "/no-name", "/blank-in-name"] {
        let code =
            code::of(request::exchange(request::get("MAIN", path), None), "a request that is not answered fails");
        check_code!(code, ErrorCode::HttpProtocolError | ErrorCode::InternalError(_), "the error of `{path}`");
    }
}
