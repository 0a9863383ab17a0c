//! A write to the contents of a request that is given up tells how much was taken: exactly that arrives.
//@ covers = ["wasi:http/types#[static]request.new", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L291"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ method = "POST", mode = "echo-body" }] },]
#![no_std]
#![no_main]

use core::pin::pin;
use http_0_3::body;
use http_0_3::code;
use http_0_3::request;
use support::PATTERN;
use support::prelude::*;
use support::tasks::give_way;
use support::tasks::join;
use support::tasks::poll_once;
use wasip3::http::client::send;
use wasip3::wit_bindgen::StreamResult;

support::command!(async test);

async fn test() {
    let bytes = PATTERN.repeat(5_000).into_bytes();
    let (request, mut outgoing) = request::post("MAIN", "/", &[]);
    let write = async {
        let mut rest = bytes.clone();
        for round in 0..20 {
            let length = rest.len();
            let mut write = pin!(outgoing.contents.write(rest));
            let (result, buffer) = match poll_once(write.as_mut()).await {
                Some(over) => over,
                None => write.as_mut().cancel(),
            };
            rest = buffer.into_vec();
            let taken = match result {
                StreamResult::Complete(count) => count,
                StreamResult::Cancelled => 0,
                StreamResult::Dropped => fail!("a body takes what is written to it, in round {round}"),
            };
            check_eq!(length - rest.len(), taken, "how much of the bytes is gone after a write that took {taken}");
            give_way().await;
        }
        outgoing.finish(rest, None).await
    };
    let exchange = async {
        let response = code::succeed(send(request).await, "the response is received");
        body::of(response).read_whole().await
    };
    let (received, sent) = join(exchange, write).await;
    check_eq!(received.len(), bytes.len(), "the number of bytes");
    check!(received == bytes, "the bytes are those that were sent, in order");
    code::succeed(sent, "the future of the request is success");
}
