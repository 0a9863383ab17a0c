//! A copy of the headers of a response can be changed, and serves for a request.
//@ covers = [
//@     "wasi:http/types#[method]incoming-response.headers",
//@     "wasi:http/types#[method]fields.clone",
//@     "wasi:http/types#[constructor]outgoing-request",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L259"
//@ services = [{ name = "main", endpoints = [
//@     { response = { headers = { x-name = "1" } } },
//@     { path = "/echo", mode = "echo-headers" },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::fields::succeed;
use http_0_2::{request, response};
use support::prelude::*;
use wasip2::http::types::Method;

support::command!(test);

fn test() {
    let first = response::of_get("MAIN", "/");
    let headers = first.headers().clone();
    drop(first);
    succeed(headers.append("x-name", b"2"), "`append` to the copy succeeds");
    // These are about the first exchange.
    for name in ["content-length", "connection", "date"] {
        let _ = headers.delete(name);
    }
    let second = response::receive(&request::send(request::new(Method::Get, "MAIN", "/echo", headers), None));
    let echoed = second.headers().get("x-echo-x-name");
    check_eq!(echoed.join(&b", "[..]), b"1, 2", "what arrived of the copied header");
}
