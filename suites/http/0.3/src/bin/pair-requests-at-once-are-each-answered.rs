//! One service calls another twenty times at once, and each call has its own answer.
//@ world = "wasi:http/service"
//@ covers = [
//@     "wasi:http/client#send",
//@     "wasi:http/types#[static]request.new",
//@     "wasi:http/types#[static]response.new",
//@     "wasi:http/handler#handle",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/worlds.wit#L28"
//@ services = [{ name = "other", kind = "guest" },]
//@ operations = [
//@     { type = "run" },
//@     { type = "request", path = "/", headers = { x-call = "{HTTP_SERVER_OTHER}" }, response = { body = "each" } },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::code;
use http_0_3::pair;
use http_0_3::request;
use http_0_3::server;
use support::prelude::*;
use support::tasks::join_all;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Request;
use wasip3::http::types::Response;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    let Some(authority) = pair::whom_to_call(&request) else {
        let bytes = body::of_request(request).read_whole().await;
        return Ok(server::answer(200, bytes));
    };
    join_all((0..20).map(|number| exchange(&authority, number))).await;
    Ok(server::answer(200, "each"))
}

async fn exchange(authority: &str, number: usize) {
    let (request, outgoing) = pair::post(authority, "/", &[]);
    let response = request::exchange(request, outgoing, format!("request {number}")).await;
    let text = body::read_text(code::succeed(response, "the response is received")).await;
    check_eq!(text, format!("request {number}"), "the answer to request {number}");
}
