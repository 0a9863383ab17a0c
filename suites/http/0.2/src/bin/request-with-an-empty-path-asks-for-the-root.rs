//! A request whose path is an empty string asks for `/`: HTTP says so of empty paths (RFC 9112, section 3.2.1).
//@ covers = ["wasi:http/types#[method]outgoing-request.set-path-with-query", "wasi:http/outgoing-handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L346"
//@ services = [{ name = "main", endpoints = [{ mode = "echo-headers" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{request, response, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let request = request::get("MAIN", "/other");
    succeed(request.set_path_with_query(Some("")), "`set-path-with-query` succeeds");
    let response = response::receive(&request::send(request, None));
    check_eq!(response::header(&response, "x-request-path").as_deref(), Some("/"), "the path that arrived");
}
