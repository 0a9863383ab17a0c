//! A body in a transfer coding that nobody knows is an error, of the response or of its body, or is given as it is.
//!
//! RFC 9112, section 6.3, has it go on until the connection closes, when the last coding is not `chunked`.
//@ covers = [
//@     "wasi:http/types#[method]future-incoming-response.get",
//@     "wasi:http/types#[method]incoming-body.stream",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L73"
//@ services = [{ name = "main", endpoints = [
//@     { steps = [{ send = "HTTP/1.1 200 OK\r\ntransfer-encoding: x-unknown\r\n\r\nencoded" }, { end = "close" }] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, check_code, request};
use support::prelude::*;
use wasip2::http::types::{ErrorCode, http_error_code};
use wasip2::io::streams::StreamError;

support::command!(test);

fn test() {
    let code = match request::exchange(request::get("MAIN", "/"), None) {
        Err(code) => code,
        Ok(response) => match body::try_read(&response) {
            (read, StreamError::Closed) => {
                check_eq!(read, b"encoded", "what is given of a body in an unknown coding");
                return;
            }
            (_, StreamError::LastOperationFailed(error)) => match http_error_code(&error) {
                Some(code) => code,
                None => return,
            },
        },
    };
    check_code!(
        code,
        ErrorCode::HttpResponseTransferCoding(_) | ErrorCode::HttpProtocolError | ErrorCode::InternalError(_),
        "the error of an unknown transfer coding"
    );
}
