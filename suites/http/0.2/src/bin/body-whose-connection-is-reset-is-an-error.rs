//! A body whose connection is reset gives an error, and not its end.
//@ covers = [
//@     "wasi:http/types#[method]incoming-response.consume",
//@     "wasi:http/types#[method]incoming-body.stream",
//@     "wasi:http/types#http-error-code",
//@     "wasi:io/streams#[method]input-stream.blocking-read",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L683"
//@ services = [{ name = "main", endpoints = [
//@     { path = "/length", steps = [
//@         { send = "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf" },
//@         { end = "reset" },
//@     ] },
//@     { path = "/chunks", steps = [
//@         { send = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n" },
//@         { end = "reset" },
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
    for path in ["/length", "/chunks"] {
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
