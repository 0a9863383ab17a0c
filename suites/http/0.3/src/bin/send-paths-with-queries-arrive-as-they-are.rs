//! The server receives path and query as they were set, percent signs and dots and all.
//@ covers = ["wasi:http/types#[method]request.set-path-with-query", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L323"
//@ requires = ["network"]
//@ services = [
//@     { name = "main", endpoints = [
//@         { path = "/", mode = "echo-headers" },
//@         { path = "/a/b", mode = "echo-headers" },
//@         { path = "/a%20b", mode = "echo-headers" },
//@         { path = "/a//b", mode = "echo-headers" },
//@         { path = "/a/../b", mode = "echo-headers" },
//@         { path = "/?", mode = "echo-headers" },
//@         { path = "/?a=b&c=%26", mode = "echo-headers" },
//@         { path = "/a?b?c", mode = "echo-headers" },
//@     ] },
//@ ]
#![no_std]
#![no_main]

use http_0_3::request;
use support::prelude::*;

support::command!(async test);

async fn test() {
    for path in ["/", "/a/b", "/a%20b", "/a//b", "/a/../b", "/?", "/?a=b&c=%26", "/a?b?c"] {
        let response = request::response_of("MAIN", path).await;
        check_eq!(request::header(&response, "x-request-path").as_deref(), Some(path), "the path that arrived");
    }
}
