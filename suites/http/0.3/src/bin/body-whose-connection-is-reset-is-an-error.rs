//! A body whose connection is reset ends with an error in the future beside it.
//@ covers = ["wasi:http/types#[static]response.consume-body", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L461"
//@ requires = ["network"]
//@ services = [
//@     { name = "main", endpoints = [
//@         { path = "/length", steps = [{ send = "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf" }, { end = "reset" }] },
//@         { path = "/chunks", steps = [{ send = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n" }, { end = "reset" }] },
//@     ] },
//@ ]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::check_code;
use http_0_3::request;
use wasip3::http::client::send;
use wasip3::http::types::ErrorCode;

support::command!(async test);

async fn test() {
    for path in ["/length", "/chunks"] {
        // A host that has received all of it before it gives the response may fail then.
        let code = match send(request::get("MAIN", path)).await {
            Ok(response) => body::check_breaks_off(response, path).await,
            Err(code) => code,
        };
        check_code!(
            code,
            ErrorCode::ConnectionTerminated
                | ErrorCode::HttpResponseIncomplete
                | ErrorCode::HttpResponseTransferCoding(_)
                | ErrorCode::HttpProtocolError
                | ErrorCode::InternalError(_),
            "the error of `{path}`"
        );
    }
}
