//! The server receives the method that was set.
//@ covers = ["wasi:http/types#[method]request.set-method", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L11"
//@ requires = ["network"]
//@ services = [
//@     { name = "main", endpoints = [
//@         { mode = "echo-headers" },
//@         { method = "POST", mode = "echo-headers" },
//@         { method = "PUT", mode = "echo-headers" },
//@         { method = "DELETE", mode = "echo-headers" },
//@         { method = "OPTIONS", mode = "echo-headers" },
//@         { method = "PATCH", mode = "echo-headers" },
//@         { method = "PURGE", mode = "echo-headers" },
//@     ] },
//@ ]
#![no_std]
#![no_main]

use http_0_3::request;
use support::prelude::*;
use wasip3::http::types::Fields;
use wasip3::http::types::Method;

support::command!(async test);

async fn test() {
    let methods = [
        (Method::Get, "GET"),
        (Method::Post, "POST"),
        (Method::Put, "PUT"),
        (Method::Delete, "DELETE"),
        (Method::Options, "OPTIONS"),
        (Method::Patch, "PATCH"),
        (Method::Other("PURGE".to_owned()), "PURGE"),
    ];
    for (method, name) in methods {
        let (request, _) = request::new(method, "MAIN", "/", Fields::new(), None);
        let response = request::respond(request).await;
        check_eq!(request::header(&response, "x-request-method").as_deref(), Some(name), "the method that arrived");
    }
}
