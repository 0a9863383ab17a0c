//! The server receives the method that was set.
//@ covers = ["wasi:http/types#[method]outgoing-request.set-method", "wasi:http/outgoing-handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L340"
//@ services = [{ name = "main", endpoints = [
//@     { mode = "echo-headers" },
//@     { method = "POST", mode = "echo-headers" },
//@     { method = "PUT", mode = "echo-headers" },
//@     { method = "DELETE", mode = "echo-headers" },
//@     { method = "OPTIONS", mode = "echo-headers" },
//@     { method = "PATCH", mode = "echo-headers" },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{request, response};
use support::prelude::*;
use wasip2::http::types::{Fields, Method};

support::command!(test);

fn test() {
    let methods = [
        (Method::Get, "GET"),
        (Method::Post, "POST"),
        (Method::Put, "PUT"),
        (Method::Delete, "DELETE"),
        (Method::Options, "OPTIONS"),
        (Method::Patch, "PATCH"),
    ];
    for (method, name) in methods {
        let request = request::new(method, "MAIN", "/", Fields::new());
        let response = response::receive(&request::send(request, None));
        check_eq!(response.status(), 200, "the status code of the response to {name}");
        check_eq!(response::header(&response, "x-request-method").as_deref(), Some(name), "the method that arrived");
    }
}
