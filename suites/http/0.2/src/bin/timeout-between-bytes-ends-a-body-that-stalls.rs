//! A body of which nothing more comes for longer than the timeout between bytes gives an error, and not its end.
//!
//! A host that does not support this timeout says so when it is set.
//@ covers = [
//@     "wasi:http/types#[method]request-options.set-between-bytes-timeout",
//@     "wasi:http/outgoing-handler#handle",
//@     "wasi:http/types#[method]incoming-body.stream",
//@     "wasi:http/types#http-error-code",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L424"
//@ services = [{ name = "main", endpoints = [
//@     { path = "/length", steps = [
//@         { send = "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf" },
//@         { end = "stall" },
//@     ] },
//@     { path = "/chunks", steps = [
//@         { send = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n" },
//@         { end = "stall" },
//@     ] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, check_code, code, request};
use support::prelude::*;
use wasip2::http::types::{ErrorCode, RequestOptions};

support::command!(test);

fn test() {
    for path in ["/length", "/chunks"] {
        let options = RequestOptions::new();
        if options.set_between_bytes_timeout(Some(50_000_000)).is_err() {
            return;
        }
        let result = request::exchange(request::get("MAIN", path), Some(options));
        let response = code::succeed(result, "the response is received");
        if let Some(code) = body::check_breaks_off(&response, path) {
            check_code!(
                code,
                ErrorCode::ConnectionReadTimeout | ErrorCode::HttpResponseTimeout,
                "the error of `{path}`"
            );
        }
    }
}
