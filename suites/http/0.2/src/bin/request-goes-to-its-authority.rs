//! Of several servers, a request goes to the one whose authority was set.
//@ covers = ["wasi:http/types#[method]outgoing-request.set-authority", "wasi:http/outgoing-handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L370"
//@ services = [
//@     { name = "one", endpoints = [{ method = "GET", path = "/", response = "one" }] },
//@     { name = "two", endpoints = [{ method = "GET", path = "/", response = "two" }] },
//@ ]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, response};
use support::prelude::*;

support::command!(test);

fn test() {
    for (server, expected) in [("ONE", "one"), ("TWO", "two"), ("ONE", "one")] {
        check_eq!(body::read_text(&response::of_get(server, "/")), expected, "who answered");
    }
}
