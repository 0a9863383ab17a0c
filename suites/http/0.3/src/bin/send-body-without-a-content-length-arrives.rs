//! The server receives a body whose length was not said, whole.
//@ covers = ["wasi:http/types#[static]request.new", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L291"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ method = "POST", mode = "echo-body", expect = { body = "thirteen char", requests = 1 } }] },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::code;
use http_0_3::request;
use support::prelude::*;
use wasip3::http::client::send;

support::command!(async test);

async fn test() {
    let (request, outgoing) = request::post("MAIN", "/", &[]);
    let (response, sent) = body::beside(send(request), outgoing, "thirteen char").await;
    let response = code::succeed(response, "the response is received");
    check_eq!(body::read_text(response).await, "thirteen char", "the body that arrived");
    code::succeed(sent.await, "the future of the request is success");
}
