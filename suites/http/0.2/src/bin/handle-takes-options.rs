//! A request with options that were left as they are, or with long timeouts, is answered as it is without.
//@ covers = ["wasi:http/types#[constructor]request-options", "wasi:http/outgoing-handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/handler.wit#L38"
//@ services = [{ name = "main", endpoints = [{ response = { chunks = ["hel", "lo"] } }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, request};
use support::prelude::*;
use wasip2::http::types::RequestOptions;

support::command!(test);

fn test() {
    // A host that does not support a timeout says so, and that is all.
    let long = RequestOptions::new();
    let _ = long.set_connect_timeout(Some(60_000_000_000));
    let _ = long.set_first_byte_timeout(Some(60_000_000_000));
    let _ = long.set_between_bytes_timeout(Some(60_000_000_000));
    let longest = RequestOptions::new();
    let _ = longest.set_connect_timeout(Some(u64::MAX));
    let _ = longest.set_first_byte_timeout(Some(u64::MAX));
    let _ = longest.set_between_bytes_timeout(Some(u64::MAX));
    for options in [RequestOptions::new(), long, longest] {
        match request::exchange(request::get("MAIN", "/"), Some(options)) {
            Ok(response) => check_eq!(body::read_text(&response), "hello", "the body"),
            Err(code) => fail!("a request with options is answered, and gave {code:?}"),
        }
    }
}
