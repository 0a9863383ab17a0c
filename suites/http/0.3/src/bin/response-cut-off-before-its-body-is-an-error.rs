//! A server that closes or resets the connection before the end of the head of its response is an error.
//@ covers = ["wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L35"
//@ requires = ["network"]
//@ services = [
//@     { name = "main", endpoints = [
//@         { path = "/close", steps = [{ end = "close" }] },
//@         { path = "/reset", steps = [{ end = "reset" }] },
//@         { path = "/in-status", steps = [{ send = "HTTP/1.1 2" }, { end = "close" }] },
//@         { path = "/in-headers", steps = [{ send = "HTTP/1.1 200 OK\r\ncontent-le" }, { end = "close" }] },
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
    for path in ["/close", "/reset", "/in-status", "/in-headers"] {
        let code = code::of(send(request::get("MAIN", path)).await, "a request that is not answered fails");
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
