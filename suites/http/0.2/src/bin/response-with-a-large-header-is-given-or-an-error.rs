//! A header of a mebibyte is there whole, or the response is an error: it is never cut off.
//!
//! How much a host takes is left to it.
//@ covers = ["wasi:http/types#[method]future-incoming-response.get"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L69"
//@ services = [{ name = "main", endpoints = [
//@     { steps = [
//@         { send = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\nx-large: " },
//@         { send = { repeat = "0123456789abcdef", times = 65536 } },
//@         { send = "\r\n\r\n" },
//@     ] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{check_code, request};
use support::prelude::*;
use wasip2::http::types::ErrorCode;

support::command!(test);

fn test() {
    match request::exchange(request::get("MAIN", "/"), None) {
        Ok(response) => {
            let values = response.headers().get("x-large");
            check_eq!(values.len(), 1, "how often the header is there");
            check!(values[0] == "0123456789abcdef".repeat(1 << 16).as_bytes(), "the header is whole");
        }
        Err(code) => check_code!(
            code,
            ErrorCode::HttpResponseHeaderSectionSize(_)
                | ErrorCode::HttpResponseHeaderSize(_)
                | ErrorCode::HttpProtocolError
                | ErrorCode::InternalError(_),
            "the error of a header that is too large"
        ),
    }
}
