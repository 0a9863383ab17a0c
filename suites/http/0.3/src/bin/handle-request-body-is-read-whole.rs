//! The body of a request that is handled is read whole and in order, if it has no bytes, or a mebibyte, or comes in
//! chunks.
//@ world = "wasi:http/service"
//@ covers = ["wasi:http/types#[static]request.consume-body", "wasi:http/handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L364"
//@ operations = [
//@     { type = "run" },
//@     { type = "request", path = "/", response = { body = "" } },
//@     { type = "request", method = "POST", path = "/", body = "", response = { body = "" } },
//@     { type = "request", method = "POST", path = "/", body = "x", response = { body = "x" } },
//@     { type = "request", method = "POST", path = "/", chunks = ["one", "two"], response = { body = "onetwo" } },
//@     { type = "request", method = "POST", path = "/", body = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 }, response = { body = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 } } },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::server;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Request;
use wasip3::http::types::Response;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    let bytes = body::of_request(request).read_whole().await;
    Ok(server::answer(200, bytes))
}
