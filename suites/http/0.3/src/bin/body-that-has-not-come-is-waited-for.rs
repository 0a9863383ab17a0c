//! A read of a body waits as long as nothing comes, and the future beside it, too.
//@ covers = ["wasi:http/types#[static]response.consume-body", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L463"
//@ requires = ["network"]
//@ services = [
//@     { name = "main", endpoints = [
//@         { path = "/", steps = [{ send = "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf" }, { end = "stall" }] },
//@     ] },
//@ ]
#![no_std]
#![no_main]

use core::pin::pin;
use http_0_3::body;
use http_0_3::read;
use http_0_3::read_exactly;
use http_0_3::request;
use support::prelude::*;
use support::tasks::give_way;
use support::tasks::poll_once;

support::command!(async test);

async fn test() {
    let response = request::response_of("MAIN", "/").await;
    let body::Incoming { mut contents, trailers } = body::of(response);
    let mut trailers = pin!(trailers.into_future());
    check_eq!(read_exactly(&mut contents, 4).await, b"half", "what has come");
    {
        let mut waiting = pin!(read(&mut contents, 10));
        for _ in 0..20 {
            check!(poll_once(waiting.as_mut()).await.is_none(), "a read waits as long as nothing comes");
            check!(poll_once(trailers.as_mut()).await.is_none(), "the future is not resolved while the stream is open");
            give_way().await;
        }
    }
}
