//! A connection that is closed or reset before the head of the response has come whole is an error.
//@ covers = ["wasi:http/outgoing-handler#handle", "wasi:http/types#[method]future-incoming-response.get"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L67"
//@ services = [{ name = "main", endpoints = [
//@     { path = "/in-status", steps = [{ send = "HTTP/1.1 20" }, { end = "close" }] },
//@     { path = "/in-headers", steps = [
//@         { send = "HTTP/1.1 200 OK\r\ncontent-length: 5\r\nx-na" },
//@         { end = "close" },
//@     ] },
//@     { path = "/before-the-empty-line", steps = [
//@         { send = "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n" },
//@         { end = "close" },
//@     ] },
//@     { path = "/reset", steps = [{ send = "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n" }, { end = "reset" }] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{check_code, code, request};
use support::prelude::*;
use wasip2::http::types::ErrorCode;

support::command!(test);

fn test() {
    for path in ["/in-status", "/in-headers", "/before-the-empty-line", "/reset"] {
        let code =
            code::of(request::exchange(request::get("MAIN", path), None), "a request that is not answered fails");
        check_code!(
            code,
            ErrorCode::ConnectionTerminated
                | ErrorCode::HttpResponseIncomplete
                | ErrorCode::HttpProtocolError
                | ErrorCode::InternalError(_),
            "the error of `{path}`"
        );
    }
}
