//! A body whose chunks have sizes that are no numbers, or too large for any, gives an error, and not its end.
//@ covers = [
//@     "wasi:http/types#[method]incoming-response.consume",
//@     "wasi:http/types#[method]incoming-body.stream",
//@     "wasi:http/types#http-error-code",
//@     "wasi:io/streams#[method]input-stream.blocking-read",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L73"
//@ services = [{ name = "main", endpoints = [
//@     { path = "/no-number", steps = [
//@         { send = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\nxyz\r\n" },
//@     ] },
//@     { path = "/negative", steps = [
//@         { send = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n-4\r\nhalf\r\n0\r\n\r\n" },
//@     ] },
//@     { path = "/too-large", steps = [
//@         { send = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n10000000000000004\r\nhalf\r\n0\r\n\r\n" },
//@     ] },
//@     { path = "/too-long", steps = [
//@         { send = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nhalf\r\n0\r\n\r\n" },
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
    for path in ["/no-number", "/negative", "/too-large", "/too-long"] {
        if let Some(code) = body::check_breaks_off(&response::of_get("MAIN", path), path) {
            check_code!(
                code,
                ErrorCode::ConnectionTerminated
                    | ErrorCode::HttpResponseIncomplete
                    | ErrorCode::HttpResponseTransferCoding(_)
                    | ErrorCode::HttpProtocolError
                    | ErrorCode::InternalError(_),
                "the error of `{path}`"
            );
        }
    }
}
