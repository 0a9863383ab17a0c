//! A body in chunks that ends before its last chunk, within one or between two, gives an error, and not its end.
//!
//! Where `http-error-code` knows the error, it is one of an early end, or of the transfer coding.
//@ covers = [
//@     "wasi:http/types#[method]incoming-response.consume",
//@     "wasi:http/types#[method]incoming-body.stream",
//@     "wasi:http/types#http-error-code",
//@     "wasi:io/streams#[method]input-stream.blocking-read",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L683"
//@ services = [{ name = "main", endpoints = [
//@     { path = "/none", steps = [
//@         { send = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n" },
//@         { end = "close" },
//@     ] },
//@     { path = "/between", steps = [
//@         { send = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n" },
//@         { end = "close" },
//@     ] },
//@     { path = "/within", steps = [
//@         { send = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\na\r\nhalf" },
//@         { end = "close" },
//@     ] },
//@     { path = "/in-size", steps = [
//@         { send = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n1" },
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
    for path in ["/none", "/between", "/within", "/in-size"] {
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
