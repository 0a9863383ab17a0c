//! The path with query of a request that is handled is the one that was sent, and is not normalised.
//@ world = "wasi:http/service"
//@ covers = ["wasi:http/types#[method]request.get-path-with-query", "wasi:http/handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L320"
//@ operations = [
//@     { type = "run" },
//@     { type = "request", path = "/", response = { body = "/" } },
//@     { type = "request", path = "/a/b", response = { body = "/a/b" } },
//@     { type = "request", path = "/a%20b", response = { body = "/a%20b" } },
//@     { type = "request", path = "/a//b", response = { body = "/a//b" } },
//@     { type = "request", path = "/a/../b", response = { body = "/a/../b" } },
//@     { type = "request", path = "/a?b=c&d", response = { body = "/a?b=c&d" } },
//@     { type = "request", path = "/a?", response = { body = "/a?" } },
//@     { type = "request", path = "/?a?b", response = { body = "/?a?b" } },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::server;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Request;
use wasip3::http::types::Response;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    let path = server::path(&request);
    Ok(server::answer(200, path))
}
