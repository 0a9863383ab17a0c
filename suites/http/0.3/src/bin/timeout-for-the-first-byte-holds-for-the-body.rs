//! A response whose body does not begin in the time for its first byte fails, of which the head may have come.
//!
//! A host that does not support this timeout says so when it is set.
//@ covers = ["wasi:http/types#[method]request-options.set-first-byte-timeout", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L396"
//@ requires = ["network"]
//@ services = [
//@     { name = "main", endpoints = [
//@         { path = "/", steps = [{ send = "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n" }, { end = "stall" }] },
//@     ] },
//@ ]
//@ timeout = 3000
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::check_code;
use http_0_3::request;
use wasip3::http::client::send;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::RequestOptions;

support::command!(async test);

async fn test() {
    let options = RequestOptions::new();
    if options.set_first_byte_timeout(Some(50_000_000)).is_err() {
        return;
    }
    let code = match send(request::get_with("MAIN", "/", options)).await {
        Ok(response) => body::check_breaks_off(response, "/").await,
        Err(code) => code,
    };
    check_code!(code, ErrorCode::ConnectionReadTimeout | ErrorCode::HttpResponseTimeout, "the error of what is late");
}
