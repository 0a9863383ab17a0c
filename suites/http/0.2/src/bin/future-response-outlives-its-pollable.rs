//! A pollable of the future may be dropped before it is ready, and others become ready all the same.
//@ covers = [
//@     "wasi:http/types#[method]future-incoming-response.subscribe",
//@     "wasi:http/types#[method]future-incoming-response.get",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L665"
//@ services = [{ name = "main", endpoints = [{ response = "x" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::request;
use support::prelude::*;

support::command!(test);

fn test() {
    let future = request::send(request::get("MAIN", "/"), None);
    drop(future.subscribe());
    let (first, second) = (future.subscribe(), future.subscribe());
    first.block();
    check!(second.ready(), "a second pollable is ready when the first is");
    check!(first.ready(), "the first pollable stays ready");
    let result = future.get();
    check!(matches!(result, Some(Ok(Ok(_)))), "`get` gives the response when a pollable is ready, and not {result:?}");
}
