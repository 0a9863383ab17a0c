//! A service sends what it is asked for to a server, and returns its response as it is.
//@ world = "wasi:http/service"
//@ covers = [
//@     "wasi:http/client#send",
//@     "wasi:http/types#[static]request.consume-body",
//@     "wasi:http/types#[static]request.new",
//@     "wasi:http/handler#handle",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/worlds.wit#L23"
//@ services = [
//@     { name = "main", endpoints = [
//@         { method = "POST", path = "/a?b", mode = "echo-body" },
//@         { path = "/headers", mode = "echo-headers" },
//@     ] },
//@ ]
//@ operations = [
//@     { type = "run" },
//@     { type = "request", method = "POST", path = "/a?b", headers = { x-call = "{HTTP_SERVER_MAIN}" }, body = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 }, response = { body = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 } } },
//@     { type = "request", path = "/headers", headers = { x-call = "{HTTP_SERVER_MAIN}" }, response = { headers = { x-request-method = "GET", x-request-path = "/headers" } } },
//@     { type = "request", path = "/absent", headers = { x-call = "{HTTP_SERVER_MAIN}" }, response = { status = 404 } },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::pair;
use http_0_3::request;
use http_0_3::server;
use support::prelude::*;
use wasip3::http::client::send;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Fields;
use wasip3::http::types::Request;
use wasip3::http::types::Response;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    let Some(authority) = pair::whom_to_call(&request) else { fail!("the request says whom to call") };
    let (method, path) = (request.get_method(), server::path(&request));
    let body::Incoming { contents, trailers } = body::of_request(request);
    let (forwarded, _) = Request::new(Fields::new(), Some(contents), trailers, None);
    request::address(&forwarded, &method, &authority, &path);
    send(forwarded).await
}
