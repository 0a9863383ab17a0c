//! A request whose body is not read, or read in part, or whose request is dropped at once, is answered all the same.
//@ world = "wasi:http/service"
//@ covers = ["wasi:http/types#[static]request.consume-body", "wasi:http/handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L362"
//@ operations = [
//@     { type = "run" },
//@     { type = "request", method = "POST", path = "/part", body = { repeat = "0123456789", times = 2000 }, response = { body = "answered" } },
//@     { type = "request", method = "POST", path = "/unread", body = { repeat = "0123456789", times = 2000 }, response = { body = "answered" } },
//@     { type = "request", method = "POST", path = "/dropped", body = { repeat = "0123456789", times = 2000 }, response = { body = "answered" } },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::read_exactly;
use http_0_3::server;
use support::prelude::*;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Request;
use wasip3::http::types::Response;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    match server::path(&request).as_str() {
        "/part" => {
            let mut incoming = body::of_request(request);
            check_eq!(read_exactly(&mut incoming.contents, 3).await, b"012", "the first bytes of the body");
        }
        "/unread" => drop(body::of_request(request)),
        "/dropped" => drop(request),
        path => fail!("the path is one of those that are sent, and not `{path}`"),
    }
    Ok(server::answer(200, "answered"))
}
