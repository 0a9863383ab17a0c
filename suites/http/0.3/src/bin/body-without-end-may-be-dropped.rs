//! A body that never ends can be dropped at any point, and its future is resolved then.
//@ covers = ["wasi:http/types#[static]response.consume-body", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L463"
//@ requires = ["network"]
//@ services = [
//@     { name = "main", endpoints = [
//@         { path = "/", steps = [{ send = "HTTP/1.1 200 OK\r\n\r\n" }, { forever = "endless " }] },
//@     ] },
//@ ]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::read_exactly;
use http_0_3::request;
use support::prelude::*;

support::command!(async test);

async fn test() {
    for _ in 0..3 {
        let body::Incoming { mut contents, trailers } = body::of(request::response_of("MAIN", "/").await);
        check_eq!(read_exactly(&mut contents, 20_000).await, b"endless ".repeat(2_500), "the first bytes");
        drop(contents);
        // What it resolves to is left open: nobody has seen the end of the body.
        let _ = trailers.await;
    }
}
