//! The server receives the request's headers, each value of a name in its order.
//!
//! In one line with commas between them they are the same (RFC 9110, section 5.3).
//@ covers = ["wasi:http/types#[constructor]outgoing-request", "wasi:http/outgoing-handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L316"
//@ services = [{ name = "main", endpoints = [{ mode = "echo-headers" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{fields, request, response};
use support::prelude::*;
use wasip2::http::types::Method;

support::command!(test);

fn test() {
    let headers =
        [("x-name", "2"), ("x-other", "o"), ("X-Name", "1"), ("x-empty", ""), ("accept", "text/html"), ("x-name", "2")];
    let request = request::new(Method::Get, "MAIN", "/", fields::from_list(&headers));
    let response = response::receive(&request::send(request, None));
    let expected = [("x-name", "2, 1, 2"), ("x-other", "o"), ("x-empty", ""), ("accept", "text/html")];
    for (name, value) in expected {
        let echoed = response.headers().get(&format!("x-echo-{name}"));
        check_eq!(echoed.join(&b", "[..]), value.as_bytes(), "what arrived of the header `{name}`");
    }
    check!(response.headers().has("x-echo-x-empty"), "an empty header arrived");
}
