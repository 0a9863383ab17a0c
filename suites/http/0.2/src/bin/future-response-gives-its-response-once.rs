//! The future gives the response once, and is an error on every later call.
//@ covers = [
//@     "wasi:http/types#[method]future-incoming-response.get",
//@     "wasi:http/types#[method]future-incoming-response.subscribe",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L676"
//@ services = [{ name = "main", endpoints = [{ response = "x" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{request, response};
use support::prelude::*;

support::command!(test);

fn test() {
    let future = request::send(request::get("MAIN", "/"), None);
    let response = response::receive(&future);
    check!(matches!(future.get(), Some(Err(()))), "the second `get` is an error");
    check_eq!(response.status(), 200, "the status code");
    drop(response);
    check!(matches!(future.get(), Some(Err(()))), "`get` after the response was dropped is an error");
    check!(future.subscribe().ready(), "the future stays ready");
}
