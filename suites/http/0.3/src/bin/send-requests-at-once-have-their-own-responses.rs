//! Of thirty requests at once, each with a body, each has its own response.
//@ covers = [
//@     "wasi:http/client#send",
//@     "wasi:http/types#[static]request.new",
//@     "wasi:http/types#[static]response.consume-body",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L286"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ method = "POST", mode = "echo-body" }] },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::code;
use http_0_3::request;
use support::prelude::*;
use support::tasks::join_all;

support::command!(async test);

async fn test() {
    join_all((0..30).map(exchange)).await;
}

async fn exchange(number: usize) {
    let (request, outgoing) = request::post("MAIN", "/", &[]);
    let response = request::exchange(request, outgoing, format!("request {number}")).await;
    let text = body::read_text(code::succeed(response, "the response is received")).await;
    check_eq!(text, format!("request {number}"), "the body of response {number}");
}
