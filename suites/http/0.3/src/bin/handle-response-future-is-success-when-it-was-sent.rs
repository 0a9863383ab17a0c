//! The future beside a response resolves to success when the response was sent whole.
//@ world = "wasi:http/service"
//@ covers = ["wasi:http/types#[static]response.new", "wasi:http/handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L438"
//@ operations = [
//@     { type = "run" },
//@     { type = "request", path = "/", response = { body = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 100 } } },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::code;
use http_0_3::server;
use support::PATTERN;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Fields;
use wasip3::http::types::Request;
use wasip3::http::types::Response;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    let (response, outgoing) = server::response(200, Fields::new());
    drop(request);
    server::later(async move {
        code::succeed(outgoing.finish(PATTERN.repeat(100), None).await, "the future of the response is success");
    });
    Ok(response)
}
