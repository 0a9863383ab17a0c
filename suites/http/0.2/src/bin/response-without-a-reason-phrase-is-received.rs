//! A response has its status code whatever comes after that in its first line.
//@ covers = [
//@     "wasi:http/types#[method]incoming-response.status",
//@     "wasi:http/types#[method]future-incoming-response.get",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L478"
//@ services = [{ name = "main", endpoints = [
//@     { path = "/none", steps = [{ send = "HTTP/1.1 200 \r\ncontent-length: 1\r\n\r\nx" }] },
//@     { path = "/other", steps = [{ send = "HTTP/1.1 200 Not Found\r\ncontent-length: 1\r\n\r\nx" }] },
//@     { path = "/number", steps = [{ send = "HTTP/1.1 404 200 OK\r\ncontent-length: 1\r\n\r\nx" }] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, response};
use support::prelude::*;

support::command!(test);

fn test() {
    for (path, status) in [("/none", 200), ("/other", 200), ("/number", 404)] {
        let response = response::of_get("MAIN", path);
        check_eq!(response.status(), status, "the status code of `{path}`");
        check_eq!(body::read_text(&response), "x", "the body of `{path}`");
    }
}
