//! After a request that failed, and beside one, others are answered.
//@ covers = ["wasi:http/outgoing-handler#handle", "wasi:http/types#[method]future-incoming-response.get"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/handler.wit#L42"
//@ services = [
//@     { name = "gone", kind = "closed" },
//@     { name = "main", endpoints = [{ method = "GET", path = "/", response = "x" }] },
//@ ]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, code, request, response};
use support::prelude::*;

support::command!(test);

fn test() {
    let failing = request::send(request::get("GONE", "/"), None);
    let other = request::send(request::get("MAIN", "/"), None);
    code::of(response::wait(&failing), "a request to nobody fails");
    check_eq!(body::read_text(&response::receive(&other)), "x", "the body of the other response");
    check_eq!(body::read_text(&response::of_get("MAIN", "/")), "x", "the body of a later response");
}
