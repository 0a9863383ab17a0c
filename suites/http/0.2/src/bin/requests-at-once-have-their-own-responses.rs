//! Of many requests at once each has its own response, in whatever order they are asked for.
//@ covers = [
//@     "wasi:http/outgoing-handler#handle",
//@     "wasi:http/types#[method]future-incoming-response.get",
//@     "wasi:io/poll#poll",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/handler.wit#L34"
//@ services = [{ name = "main", endpoints = [{ method = "POST", mode = "echo-body" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, request, response};
use support::prelude::*;
use wasip2::io::poll::{Pollable, poll};

support::command!(test);

fn test() {
    let mut futures: Vec<_> = (0..30)
        .map(|n| {
            let (request, body) = request::post("MAIN", "/", &[]);
            let future = request::send(request, None);
            body::write_and_finish(body, format!("request {n}").as_bytes(), None);
            (n, future)
        })
        .collect();
    // Waiting for all of them at once wakes for some.
    let pollables: Vec<Pollable> = futures.iter().map(|(_, future)| future.subscribe()).collect();
    check!(!poll(&pollables.iter().collect::<Vec<_>>()).is_empty(), "`poll` names a future that is ready");
    drop(pollables);
    while let Some((n, future)) = futures.pop() {
        check_eq!(body::read_text(&response::receive(&future)), format!("request {n}"), "the body of response {n}");
    }
}
