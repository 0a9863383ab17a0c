//! A body of which part was read, or nothing, or a stream that was never asked for, may be dropped, and hinders no other.
//@ covers = ["wasi:http/types#[static]response.consume-body", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L460"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ response = { body = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 10000 } } }] },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::read_exactly;
use http_0_3::request;
use support::prelude::*;

support::command!(async test);

async fn test() {
    for _ in 0..5 {
        drop(request::response_of("MAIN", "/").await);
        drop(body::of(request::response_of("MAIN", "/").await));
        let mut incoming = body::of(request::response_of("MAIN", "/").await);
        check_eq!(read_exactly(&mut incoming.contents, 5).await, b"01234", "the first bytes");
        drop(incoming);
    }
    check_eq!(
        body::of(request::response_of("MAIN", "/").await).read_whole().await.len(),
        610_000,
        "the number of bytes"
    );
}
