//! The method of a request that is handled is the one that was sent, one that nobody has registered, too.
//@ world = "wasi:http/service"
//@ covers = ["wasi:http/types#[method]request.get-method", "wasi:http/handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L314"
//@ operations = [
//@     { type = "run" },
//@     { type = "request", method = "GET", path = "/", response = { body = "GET" } },
//@     { type = "request", method = "POST", path = "/", response = { body = "POST" } },
//@     { type = "request", method = "PUT", path = "/", response = { body = "PUT" } },
//@     { type = "request", method = "DELETE", path = "/", response = { body = "DELETE" } },
//@     { type = "request", method = "OPTIONS", path = "/", response = { body = "OPTIONS" } },
//@     { type = "request", method = "PATCH", path = "/", response = { body = "PATCH" } },
//@     { type = "request", method = "PURGE", path = "/", response = { body = "other PURGE" } },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::server;
use support::prelude::*;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Method;
use wasip3::http::types::Request;
use wasip3::http::types::Response;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    let method = match request.get_method() {
        Method::Get => "GET".to_owned(),
        Method::Post => "POST".to_owned(),
        Method::Put => "PUT".to_owned(),
        Method::Delete => "DELETE".to_owned(),
        Method::Options => "OPTIONS".to_owned(),
        Method::Patch => "PATCH".to_owned(),
        Method::Other(name) => format!("other {name}"),
        method => fail!("the method is one of those that are sent, and not {method:?}"),
    };
    Ok(server::answer(200, method))
}
