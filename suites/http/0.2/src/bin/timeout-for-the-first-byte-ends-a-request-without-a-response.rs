//! A request with a timeout for the first byte fails when no response comes.
//!
//! A host that does not support this timeout says so when it is set.
//@ covers = [
//@     "wasi:http/types#[method]request-options.set-first-byte-timeout",
//@     "wasi:http/outgoing-handler#handle",
//@     "wasi:http/types#[method]future-incoming-response.get",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L414"
//@ services = [{ name = "main", endpoints = [{ steps = [{ end = "stall" }] }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{check_code, code, request};
use support::prelude::*;
use wasip2::http::types::{ErrorCode, RequestOptions};

support::command!(test);

fn test() {
    let options = RequestOptions::new();
    if options.set_first_byte_timeout(Some(50_000_000)).is_err() {
        return;
    }
    let result = request::exchange(request::get("MAIN", "/"), Some(options));
    let code = code::of(result, "a request to a server that does not answer fails");
    check_code!(
        code,
        ErrorCode::ConnectionReadTimeout | ErrorCode::HttpResponseTimeout,
        "the error of a response that is late"
    );
}
