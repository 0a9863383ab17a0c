//! `http-error-code` gives an error code of the error of a body that was cut off, and the same each time.
//@ covers = ["wasi:http/types#http-error-code", "wasi:http/types#[method]incoming-body.stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L112"
//@ services = [{ name = "main", endpoints = [
//@     { steps = [{ send = "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf" }, { end = "close" }] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, check_code, code, response};
use support::prelude::*;
use wasip2::http::types::ErrorCode;
use wasip2::io::streams::StreamError;

support::command!(test);

fn test() {
    let (_, error) = body::try_read(&response::of_get("MAIN", "/"));
    let StreamError::LastOperationFailed(error) = error else {
        fail!("a body that was cut off is an error, and no end")
    };
    let first = code::of_io_error(&error, "the error of a body is one of HTTP");
    check_code!(
        first,
        ErrorCode::ConnectionTerminated
            | ErrorCode::HttpResponseIncomplete
            | ErrorCode::HttpProtocolError
            | ErrorCode::InternalError(_),
        "the error of a body that was cut off"
    );
    let second = code::of_io_error(&error, "the error of a body is one of HTTP when it is asked for again");
    check_eq!(format!("{second:?}"), format!("{first:?}"), "the error code, asked for again");
}
