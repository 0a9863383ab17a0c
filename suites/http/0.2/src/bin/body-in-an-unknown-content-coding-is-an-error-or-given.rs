//! A body in a content coding that nobody knows is given as it is, or is an error, of the response or of its body.
//!
//! Whether a host takes content codings off is left open, and so is whether it says of one that it does not know more than that
//! the response is wrong.
//@ covers = [
//@     "wasi:http/types#[method]future-incoming-response.get",
//@     "wasi:http/types#[method]incoming-body.stream",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L74"
//@ services = [{ name = "main", endpoints = [
//@     { response = { headers = { content-encoding = "x-unknown" }, body = "encoded" } },
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
        ErrorCode::HttpResponseContentCoding(_) | ErrorCode::HttpProtocolError | ErrorCode::InternalError(_),
        "the error of an unknown content coding"
    );
}
