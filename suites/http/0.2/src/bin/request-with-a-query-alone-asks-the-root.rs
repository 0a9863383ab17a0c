//! A request with a query and an empty path asks for `/` with the query (RFC 9112, section 3.2.1).
//@ covers = ["wasi:http/types#[method]outgoing-request.set-path-with-query", "wasi:http/outgoing-handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L346"
//@ services = [{ name = "main", endpoints = [{ path = "/?a=b", mode = "echo-headers" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{request, response, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let request = request::get("MAIN", "/other");
    succeed(request.set_path_with_query(Some("?a=b")), "`set-path-with-query` succeeds");
    let response = response::receive(&request::send(request, None));
    check_eq!(response::header(&response, "x-request-path").as_deref(), Some("/?a=b"), "the path that arrived");
}
