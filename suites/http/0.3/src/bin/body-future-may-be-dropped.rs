//! A body is read to its end when the future beside it is dropped unread.
//@ covers = ["wasi:http/types#[static]response.consume-body", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L460"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ response = "hello" }] },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::read_to_end;
use http_0_3::request;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let body::Incoming { contents, trailers } = body::of(request::response_of("MAIN", "/").await);
    drop(trailers);
    check_eq!(read_to_end(contents).await, b"hello", "the contents of the body");
}
