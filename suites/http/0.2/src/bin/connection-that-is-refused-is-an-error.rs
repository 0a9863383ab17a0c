//! A request to an address where nobody listens gives `connection-refused`.
//@ covers = ["wasi:http/outgoing-handler#handle", "wasi:http/types#[method]future-incoming-response.get"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L48"
//@ services = [{ name = "gone", kind = "closed" }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{check_code, code, request};
use support::prelude::*;
use wasip2::http::types::ErrorCode;

support::command!(test);

fn test() {
    let code = code::of(request::exchange(request::get("GONE", "/"), None), "a request to nobody fails");
    check_code!(code, ErrorCode::ConnectionRefused, "the error of a refused connection");
}
