//! Ten responses are read in turns, a few bytes of each, and each gives its own.
//@ covers = ["wasi:http/types#[static]response.consume-body", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L460"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ method = "POST", mode = "echo-body" }] },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::code;
use http_0_3::read_exactly;
use http_0_3::request;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let mut bodies = Vec::new();
    for number in 0..10 {
        let (request, outgoing) = request::post("MAIN", "/", &[]);
        let response = request::exchange(request, outgoing, format!("{number}").repeat(100)).await;
        bodies.push(body::of(code::succeed(response, "the response is received")));
    }
    for _ in 0..20 {
        for (number, incoming) in bodies.iter_mut().enumerate() {
            let part = read_exactly(&mut incoming.contents, 5).await;
            check_eq!(String::from_utf8_lossy(&part), format!("{number}").repeat(5), "a part of body {number}");
        }
    }
    for incoming in bodies {
        check_eq!(incoming.read_whole().await, b"", "what comes after the last part");
    }
}
