//! A body of a mebibyte is sent, and comes back, whole and in order.
//@ covers = [
//@     "wasi:http/types#[static]request.new",
//@     "wasi:http/client#send",
//@     "wasi:http/types#[static]response.consume-body",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L291"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ method = "POST", mode = "echo-body" }] },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::code;
use http_0_3::request;
use support::PATTERN;
use support::prelude::*;
use wasip3::http::client::send;

support::command!(async test);

async fn test() {
    let bytes = PATTERN.repeat(17_190).into_bytes();
    let (request, outgoing) = request::post("MAIN", "/", &[]);
    let exchange = async {
        let response = code::succeed(send(request).await, "the response is received");
        body::of(response).read_whole().await
    };
    let (received, sent) = body::beside(exchange, outgoing, bytes.clone()).await;
    check_eq!(received.len(), bytes.len(), "the number of bytes");
    check!(received == bytes, "the bytes are those that were sent, in order");
    code::succeed(sent.await, "the future of the request is success");
}
