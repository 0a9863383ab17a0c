//! The stream of a request is the contents of the response, and its trailers those of the response.
//@ world = "wasi:http/service"
//@ covers = [
//@     "wasi:http/types#[static]response.new",
//@     "wasi:http/types#[static]request.consume-body",
//@     "wasi:http/handler#handle",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L432"
//@ operations = [
//@     { type = "run" },
//@     { type = "request", method = "POST", path = "/", body = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 }, response = { body = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 } } },
//@     { type = "request", method = "POST", path = "/", chunks = ["one", "two"], trailers = { x-sum = "6" }, response = { body = "onetwo", trailers = { x-sum = "6" } } },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::fields;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Request;
use wasip3::http::types::Response;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    let body::Incoming { contents, trailers } = body::of_request(request);
    let (response, _) = Response::new(fields::from_list(&[("trailer", "x-sum")]), Some(contents), trailers);
    Ok(response)
}
