//! A response whose body does not begin in the time for its first byte fails, of which the head may have come.
//!
//! It is the timeout "for receiving the first byte of the Response body". A host that does not support it says so when
//! it is set.
//@ covers = [
//@     "wasi:http/types#[method]request-options.set-first-byte-timeout",
//@     "wasi:http/outgoing-handler#handle",
//@     "wasi:http/types#[method]incoming-body.stream",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L414"
//@ services = [{ name = "main", endpoints = [
//@     { steps = [{ send = "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n" }, { end = "stall" }] },
//@ ] }]
//@ requires = ["network"]
//@ timeout = 3000
#![no_std]
#![no_main]

use http_0_2::{body, check_code, request};
use support::prelude::*;
use wasip2::http::types::{ErrorCode, RequestOptions};

support::command!(test);

fn test() {
    let options = RequestOptions::new();
    if options.set_first_byte_timeout(Some(50_000_000)).is_err() {
        return;
    }
    let code = match request::exchange(request::get("MAIN", "/"), Some(options)) {
        Ok(response) => body::check_breaks_off(&response, "a body that does not begin"),
        Err(code) => Some(code),
    };
    if let Some(code) = code {
        check_code!(
            code,
            ErrorCode::ConnectionReadTimeout | ErrorCode::HttpResponseTimeout,
            "the error of a body that is late"
        );
    }
}
