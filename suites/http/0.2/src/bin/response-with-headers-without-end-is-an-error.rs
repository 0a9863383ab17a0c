//! A server that never stops sending headers, or that sends one without end, is given up with an error.
//!
//! However much a host takes, it does not take that.
//@ covers = ["wasi:http/outgoing-handler#handle", "wasi:http/types#[method]future-incoming-response.get"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L68"
//@ services = [{ name = "main", endpoints = [
//@     { path = "/many", steps = [{ send = "HTTP/1.1 200 OK\r\n" }, { forever = "x-name: 0123456789abcdef\r\n" }] },
//@     { path = "/long", steps = [{ send = "HTTP/1.1 200 OK\r\nx-name: " }, { forever = "0123456789abcdef" }] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{check_code, code, request};
use support::prelude::*;
use wasip2::http::types::ErrorCode;

support::command!(test);

fn test() {
    for path in ["/many", "/long"] {
        let code = code::of(request::exchange(request::get("MAIN", path), None), "a response without end fails");
        check_code!(
            code,
            ErrorCode::HttpResponseHeaderSectionSize(_)
                | ErrorCode::HttpResponseHeaderSize(_)
                | ErrorCode::HttpProtocolError
                | ErrorCode::InternalError(_),
            "the error of `{path}`"
        );
    }
}
