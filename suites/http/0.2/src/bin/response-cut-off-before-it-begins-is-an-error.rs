//! A connection that is closed or reset before anything has come is an error.
//!
//! That it was terminated, that the response is incomplete, or that this is not how HTTP goes, all say so.
//@ covers = ["wasi:http/outgoing-handler#handle", "wasi:http/types#[method]future-incoming-response.get"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L49"
//@ services = [{ name = "main", endpoints = [
//@     { path = "/closed", steps = [{ end = "close" }] },
//@     { path = "/reset", steps = [{ end = "reset" }] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{check_code, code, request};
use support::prelude::*;
use wasip2::http::types::ErrorCode;

support::command!(test);

fn test() {
    for path in ["/closed", "/reset"] {
        let code =
            code::of(request::exchange(request::get("MAIN", path), None), "a request that is not answered fails");
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
