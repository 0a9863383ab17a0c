//! Whoever writes a body to a server that has answered and gone finds the reading end dropped.
//@ covers = ["wasi:http/types#[static]request.new", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L291"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ method = "POST", path = "/", steps = [{ receive-body = 10 }, { send = "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 2\r\n\r\nno" }, { end = "reset" }] }] },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::request;
use support::tasks::join;
use wasip3::http::client::send;

support::command!(async test);

async fn test() {
    let (request, outgoing) = request::post("MAIN", "/", &[]);
    let body::Outgoing { mut contents, trailers: _trailers, sent: _sent } = outgoing;
    let exchange = async {
        // A host may say that its request broke off, although there is a response.
        if let Ok(response) = send(request).await {
            let _ = body::of(response).read().await;
        }
    };
    join(exchange, body::check_dropped(&mut contents, 256 << 20, "a body to a server that has gone")).await;
}
