//! An error of a request that a service sends can be returned as the error of the request that it handles.
//@ world = "wasi:http/service"
//@ covers = ["wasi:http/client#send", "wasi:http/handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/worlds.wit#L28"
//@ services = [{ name = "gone", kind = "closed" },]
//@ operations = [
//@     { type = "run" },
//@     { type = "request", path = "/", headers = { x-call = "{HTTP_SERVER_GONE}" }, response = { error = true } },
//@     { type = "request", path = "/", response = { body = "no call" } },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::pair;
use http_0_3::server;
use wasip3::http::client::send;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Request;
use wasip3::http::types::Response;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    let Some(authority) = pair::whom_to_call(&request) else { return Ok(server::answer(200, "no call")) };
    send(pair::get(&authority, "/")).await
}
