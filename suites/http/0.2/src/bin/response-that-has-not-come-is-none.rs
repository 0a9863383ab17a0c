//! While no response has come, `get` is none and the future is not ready, whatever happens to other requests.
//@ covers = [
//@     "wasi:http/types#[method]future-incoming-response.get",
//@     "wasi:http/types#[method]future-incoming-response.subscribe",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L673"
//@ services = [{ name = "main", endpoints = [
//@     { path = "/stall", steps = [{ end = "stall" }] },
//@     { response = "x" },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, request, response};
use support::prelude::*;

support::command!(test);

fn test() {
    let future = request::send(request::get("MAIN", "/stall"), None);
    let pollable = future.subscribe();
    for _ in 0..5 {
        check!(future.get().is_none(), "`get` is none before the response has come");
        check!(!pollable.ready(), "the future is not ready before the response has come");
        check_eq!(body::read_text(&response::of_get("MAIN", "/")), "x", "the body of another response");
    }
    drop(pollable);
    drop(future);
}
