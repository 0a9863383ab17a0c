//! The server receives a method that is none of the named ones, with its letters as they are.
//@ covers = ["wasi:http/types#[method]outgoing-request.set-method", "wasi:http/outgoing-handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L27"
//@ services = [{ name = "main", endpoints = [
//@     { method = "PROPFIND", mode = "echo-headers" },
//@     { method = "X-Method", mode = "echo-headers" },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{request, response};
use support::prelude::*;
use wasip2::http::types::{Fields, Method};

support::command!(test);

fn test() {
    for name in ["PROPFIND", "X-Method"] {
        let request = request::new(Method::Other(name.to_owned()), "MAIN", "/", Fields::new());
        let response = response::receive(&request::send(request, None));
        check_eq!(response.status(), 200, "the status code of the response to {name}");
        check_eq!(response::header(&response, "x-request-method").as_deref(), Some(name), "the method that arrived");
    }
}
