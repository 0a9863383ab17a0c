//! The future beside a body that has come whole is not resolved before the stream is reported as closed.
//@ covers = ["wasi:http/types#[static]response.consume-body", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L463"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ response = "hello" }] },]
#![no_std]
#![no_main]

use core::pin::pin;
use http_0_3::body;
use http_0_3::read_exactly;
use http_0_3::read_to_end;
use http_0_3::request;
use support::prelude::*;
use support::tasks::give_way;
use support::tasks::poll_once;

support::command!(async test);

async fn test() {
    let body::Incoming { mut contents, trailers } = body::of(request::response_of("MAIN", "/").await);
    let mut trailers = pin!(trailers.into_future());
    check_eq!(read_exactly(&mut contents, 3).await, b"hel", "the first three bytes");
    for _ in 0..20 {
        check!(poll_once(trailers.as_mut()).await.is_none(), "the future is not resolved while the stream is open");
        give_way().await;
    }
    check_eq!(read_to_end(contents).await, b"lo", "the rest of the contents");
    check_eq!(body::entries(trailers.await), [], "the trailers");
}
