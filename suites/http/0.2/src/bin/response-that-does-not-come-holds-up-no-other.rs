//! `poll` of several futures wakes for the one whose response has come.
//@ covers = [
//@     "wasi:http/types#[method]future-incoming-response.subscribe",
//@     "wasi:http/types#[method]future-incoming-response.get",
//@     "wasi:io/poll#poll",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L665"
//@ services = [{ name = "main", endpoints = [
//@     { path = "/stall", steps = [{ end = "stall" }] },
//@     { response = "x" },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{request, response};
use support::prelude::*;
use wasip2::io::poll::poll;

support::command!(test);

fn test() {
    let stalled = [0, 1].map(|_| request::send(request::get("MAIN", "/stall"), None));
    let answered = request::send(request::get("MAIN", "/"), None);
    let pollables = [stalled[0].subscribe(), answered.subscribe(), stalled[1].subscribe()];
    check_eq!(poll(&pollables.iter().collect::<Vec<_>>()), [1], "the futures that are ready");
    check_eq!(response::receive(&answered).status(), 200, "the status code of the response that has come");
    check!(stalled.iter().all(|future| future.get().is_none()), "`get` of the others is none");
}
