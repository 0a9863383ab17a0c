//! A body that ends before its `content-length` gives an error, and not its end.
//!
//! Where `http-error-code` knows the error, it is one of a connection or a response that ended early.
//@ covers = [
//@     "wasi:http/types#[method]incoming-response.consume",
//@     "wasi:http/types#[method]incoming-body.stream",
//@     "wasi:http/types#http-error-code",
//@     "wasi:io/streams#[method]input-stream.blocking-read",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L683"
//@ services = [{ name = "main", endpoints = [
//@     { path = "/empty", steps = [{ send = "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n" }, { end = "close" }] },
//@     { path = "/half", steps = [
//@         { send = "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf" },
//@         { end = "close" },
//@     ] },
//@     { path = "/almost", steps = [
//@         { send = "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nalmost al" },
//@         { end = "close" },
//@     ] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, check_code, response};
use support::prelude::*;
use wasip2::http::types::ErrorCode;

support::command!(test);

fn test() {
    for path in ["/empty", "/half", "/almost"] {
        if let Some(code) = body::check_breaks_off(&response::of_get("MAIN", path), path) {
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
}
