//! The response is there as soon as it has come, although the body of the request has not ended.
//!
//! The server answers when it has four bytes of five.
//@ covers = [
//@     "wasi:http/types#[static]request.new",
//@     "wasi:http/client#send",
//@     "wasi:http/types#[static]response.consume-body",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L291"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ method = "POST", path = "/", steps = [{ receive-body = 4 }, { send = "HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nenough" }, { end = "stall" }] }] },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::code;
use http_0_3::request;
use http_0_3::write_all;
use support::prelude::*;
use support::tasks::join;
use wasip3::http::client::send;

support::command!(async test);

async fn test() {
    let (request, outgoing) = request::post("MAIN", "/", &[]);
    let body::Outgoing { mut contents, trailers: _trailers, sent: _sent } = outgoing;
    let (response, ()) = join(send(request), write_all(&mut contents, "first")).await;
    let response = code::succeed(response, "the response is received before the request has ended");
    check_eq!(body::read_text(response).await, "enough", "the body of the response");
}
