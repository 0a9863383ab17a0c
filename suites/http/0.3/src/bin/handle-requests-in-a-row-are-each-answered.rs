//! Requests that come one after the other are each handled.
//@ world = "wasi:http/service"
//@ covers = ["wasi:http/handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/worlds.wit#L28"
//@ operations = [
//@     { type = "run" },
//@     { type = "request", path = "/0", response = { body = "/0" } },
//@     { type = "request", path = "/1", response = { body = "/1" } },
//@     { type = "request", path = "/2", response = { body = "/2" } },
//@     { type = "request", path = "/3", response = { body = "/3" } },
//@     { type = "request", path = "/4", response = { body = "/4" } },
//@     { type = "request", path = "/5", response = { body = "/5" } },
//@     { type = "request", path = "/6", response = { body = "/6" } },
//@     { type = "request", path = "/7", response = { body = "/7" } },
//@     { type = "request", path = "/8", response = { body = "/8" } },
//@     { type = "request", path = "/9", response = { body = "/9" } },
//@     { type = "request", path = "/10", response = { body = "/10" } },
//@     { type = "request", path = "/11", response = { body = "/11" } },
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
