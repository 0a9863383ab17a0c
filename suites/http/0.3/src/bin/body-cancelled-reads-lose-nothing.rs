//! Reads of a body that are given up lose no byte.
//@ covers = ["wasi:http/types#[static]response.consume-body", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L460"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ response = { body = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 1000 } } }] },]
#![no_std]
#![no_main]

use core::pin::pin;
use http_0_3::body;
use http_0_3::request;
use support::PATTERN;
use support::prelude::*;
use support::tasks::give_way;
use support::tasks::poll_once;
use wasip3::wit_bindgen::StreamResult;

support::command!(async test);

async fn test() {
    let body::Incoming { mut contents, trailers } = body::of(request::response_of("MAIN", "/").await);
    let mut received = Vec::new();
    loop {
        let (result, part) = {
            let mut read = pin!(contents.read(Vec::with_capacity(97)));
            match poll_once(read.as_mut()).await {
                Some(over) => over,
                None => read.as_mut().cancel(),
            }
        };
        received.extend(part);
        if result == StreamResult::Dropped {
            break;
        }
        give_way().await;
    }
    check_eq!(received.len(), 61_000, "the number of bytes");
    check!(received == PATTERN.repeat(1000).into_bytes(), "the bytes are those that were sent, in order");
    check_eq!(body::entries(trailers.await), [], "the trailers");
}
