//! The trailers of a request that is handled are those that were sent.
//@ world = "wasi:http/service"
//@ covers = ["wasi:http/types#[static]request.consume-body", "wasi:http/handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L365"
//@ operations = [
//@     { type = "run" },
//@     { type = "request", method = "POST", path = "/", chunks = ["some", "thing"], trailers = { x-end = "yes", x-sum = "12" }, response = { status = 204 } },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::fields;
use http_0_3::server;
use support::prelude::*;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Fields;
use wasip3::http::types::Request;
use wasip3::http::types::Response;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    let (bytes, end) = body::of_request(request).read().await;
    check_eq!(bytes, b"something", "the contents of the body");
    let mut trailers = body::entries(end);
    trailers.sort();
    check_eq!(trailers, fields::list(&[("x-end", "yes"), ("x-sum", "12")]), "the trailers");
    Ok(server::empty(204, Fields::new()).0)
}
