//! A read of no bytes of a body takes nothing.
//@ covers = ["wasi:http/types#[static]response.consume-body", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L460"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ response = "hello" }] },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::request;
use support::prelude::*;
use wasip3::wit_bindgen::StreamResult;

support::command!(async test);

async fn test() {
    let mut incoming = body::of(request::response_of("MAIN", "/").await);
    for _ in 0..3 {
        let (result, bytes) = incoming.contents.read(Vec::new()).await;
        check_eq!((result, bytes.len()), (StreamResult::Complete(0), 0), "a read of no bytes while there are some");
    }
    check_eq!(incoming.read_whole().await, b"hello", "what the body has after that");
}
