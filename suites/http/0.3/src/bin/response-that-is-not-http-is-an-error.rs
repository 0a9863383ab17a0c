//! A server that answers with something that is no response of HTTP is an error.
//@ covers = ["wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L35"
//@ requires = ["network"]
//@ services = [
//@     { name = "main", endpoints = [
//@         { path = "/words", steps = [{ send = "hello, this is no HTTP\r\n\r\n" }] },
//@         { path = "/version", steps = [{ send = "HTTP/9.9 200 OK\r\n\r\n" }] },
//@         { path = "/no-status", steps = [{ send = "HTTP/1.1\r\n\r\n" }] },
//@         { path = "/status-of-two-digits", steps = [{ send = "HTTP/1.1 20 OK\r\ncontent-length: 0\r\n\r\n" }] },
//@         { path = "/status-no-number", steps = [{ send = "HTTP/1.1 abc OK\r\ncontent-length: 0\r\n\r\n" }] },
//@     ] },
//@ ]
#![no_std]
#![no_main]

use http_0_3::check_code;
use http_0_3::code;
use http_0_3::request;
use wasip3::http::client::send;
use wasip3::http::types::ErrorCode;

support::command!(async test);

async fn test() {
    for path in ["/words", "/version", "/no-status", "/status-of-two-digits", "/status-no-number"] {
        let code = code::of(send(request::get("MAIN", path)).await, "a request that is not answered fails");
        check_code!(
            code,
            ErrorCode::HttpProtocolError | ErrorCode::InternalError(_) | ErrorCode::HttpResponseIncomplete,
            "the error of `{path}`"
        );
    }
}
