//! Responses with the status 204 or 304 have no body, whatever their headers say: nothing is waited for.
//!
//! So says RFC 9112, section 6.3.
//@ covers = [
//@     "wasi:http/types#[method]incoming-response.status",
//@     "wasi:http/types#[method]incoming-response.consume",
//@     "wasi:http/types#[method]incoming-body.stream",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L509"
//@ services = [{ name = "main", endpoints = [
//@     { path = "/204", steps = [{ send = "HTTP/1.1 204 No Content\r\n\r\n" }, { end = "stall" }] },
//@     { path = "/304", steps = [{ send = "HTTP/1.1 304 Not Modified\r\n\r\n" }, { end = "stall" }] },
//@     { path = "/304-length", steps = [
//@         { send = "HTTP/1.1 304 Not Modified\r\ncontent-length: 5\r\n\r\n" },
//@         { end = "stall" },
//@     ] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, response};
use support::prelude::*;

support::command!(test);

fn test() {
    for (path, status) in [("/204", 204), ("/304", 304), ("/304-length", 304)] {
        let response = response::of_get("MAIN", path);
        check_eq!(response.status(), status, "the status code");
        check_eq!(body::read_text(&response), "", "the body");
    }
}
