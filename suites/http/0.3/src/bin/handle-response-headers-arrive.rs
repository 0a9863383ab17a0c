//! The headers of a response arrive, each value of a name in order.
//@ world = "wasi:http/service"
//@ covers = ["wasi:http/types#[static]response.new", "wasi:http/handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L430"
//@ operations = [
//@     { type = "run" },
//@     { type = "request", path = "/", response = { headers = { x-one = "1", x-many = ["a", "b, c", "d"], x-empty = "" } } },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::fields;
use http_0_3::server;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Request;
use wasip3::http::types::Response;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    drop(request);
    let headers =
        fields::from_list(&[("x-one", "1"), ("X-Many", "a"), ("x-many", "b, c"), ("x-empty", ""), ("x-many", "d")]);
    Ok(server::empty(200, headers).0)
}
