//! The future beside a request is not resolved as long as the body is being written.
//@ covers = ["wasi:http/types#[static]request.new", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L306"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ method = "POST", mode = "echo-body" }] },]
#![no_std]
#![no_main]

use core::pin::pin;
use http_0_3::body;
use http_0_3::code;
use http_0_3::request;
use http_0_3::write_all;
use support::prelude::*;
use support::tasks::give_way;
use support::tasks::join;
use support::tasks::poll_once;
use wasip3::http::client::send;

support::command!(async test);

async fn test() {
    let (request, outgoing) = request::post("MAIN", "/", &[]);
    let body::Outgoing { mut contents, trailers, sent } = outgoing;
    let mut sent = pin!(sent.into_future());
    let write = async {
        for _ in 0..10 {
            write_all(&mut contents, "part").await;
            check!(poll_once(sent.as_mut()).await.is_none(), "the future is not resolved while the body is written");
            give_way().await;
        }
        drop(contents);
        drop(trailers);
    };
    let (response, ()) = join(send(request), write).await;
    check_eq!(
        body::read_text(code::succeed(response, "the response is received")).await,
        "part".repeat(10),
        "the body"
    );
    code::succeed(sent.await, "the future of the request is success");
}
