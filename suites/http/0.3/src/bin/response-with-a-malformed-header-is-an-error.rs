//! A response with a header that has no colon, no name, or a blank in its name is an error.
//@ covers = ["wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L35"
//@ requires = ["network"]
//@ services = [
//@     { name = "main", endpoints = [
//@         { path = "/no-colon", steps = [{ send = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\nno colon\r\n\r\n" }] },
//@         { path = "/no-name", steps = [{ send = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n: value\r\n\r\n" }] },
//@         { path = "/blank-in-name", steps = [{ send = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\nx name: value\r\n\r\n" }] },
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
    for path in ["/no-colon", "/no-name", "/blank-in-name"] {
        let code = code::of(send(request::get("MAIN", path)).await, "a request that is not answered fails");
        check_code!(code, ErrorCode::HttpProtocolError | ErrorCode::InternalError(_), "the error of `{path}`");
    }
}
