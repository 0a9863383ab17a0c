//! The server receives path and query as they were set, character for character.
//@ covers = ["wasi:http/types#[method]outgoing-request.set-path-with-query", "wasi:http/outgoing-handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L349"
//@ services = [{ name = "main", endpoints = [
//@     { mode = "echo-headers" },
//@     { path = "/a/b/?c=d&e=f", mode = "echo-headers" },
//@     { path = "/%20%2f%2F?%26=%3d", mode = "echo-headers" },
//@     { path = "/a/../b/./c", mode = "echo-headers" },
//@     { path = "//a//", mode = "echo-headers" },
//@     { path = "/-_.~!$&'()*+,;=:@?-_.~!$&'()*+,;=:@/?", mode = "echo-headers" },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::response;
use support::prelude::*;

support::command!(test);

const PATHS: [&str; 6] =
    ["/", "/a/b/?c=d&e=f", "/%20%2f%2F?%26=%3d", "/a/../b/./c", "//a//", "/-_.~!$&'()*+,;=:@?-_.~!$&'()*+,;=:@/?"];

fn test() {
    for path in PATHS {
        let response = response::of_get("MAIN", path);
        check_eq!(response::header(&response, "x-request-path").as_deref(), Some(path), "the path that arrived");
    }
}
