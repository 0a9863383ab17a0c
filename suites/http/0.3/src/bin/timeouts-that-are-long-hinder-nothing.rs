//! A request with timeouts as long as can be is answered.
//@ covers = [
//@     "wasi:http/types#[method]request-options.set-connect-timeout",
//@     "wasi:http/types#[method]request-options.set-first-byte-timeout",
//@     "wasi:http/types#[method]request-options.set-between-bytes-timeout",
//@     "wasi:http/client#send",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L377"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ response = "hello" }] },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::code;
use http_0_3::request;
use support::prelude::*;
use wasip3::http::client::send;
use wasip3::http::types::RequestOptions;

support::command!(async test);

async fn test() {
    for duration in [60_000_000_000, 1 << 40, i64::MAX as u64, u64::MAX] {
        let options = RequestOptions::new();
        // Those that are not supported are left as they are.
        let _ = options.set_connect_timeout(Some(duration));
        let _ = options.set_first_byte_timeout(Some(duration));
        let _ = options.set_between_bytes_timeout(Some(duration));
        let response = code::succeed(send(request::get_with("MAIN", "/", options)).await, "the response is received");
        check_eq!(body::read_text(response).await, "hello", "the body with timeouts of {duration} ns");
    }
}
