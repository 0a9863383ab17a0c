//! A future of a request that fails gives the error once, and is another error on every later call.
//@ covers = [
//@     "wasi:http/types#[method]future-incoming-response.get",
//@     "wasi:http/types#[method]future-incoming-response.subscribe",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L676"
//@ services = [{ name = "gone", kind = "closed" }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{code, request, response};
use support::prelude::*;

support::command!(test);

fn test() {
    let future = request::send(request::get("GONE", "/"), None);
    code::of(response::wait(&future), "a request to nobody fails");
    check!(matches!(future.get(), Some(Err(()))), "the second `get` is an error");
    check!(matches!(future.get(), Some(Err(()))), "the third `get` is an error");
    check!(future.subscribe().ready(), "the future stays ready");
}
