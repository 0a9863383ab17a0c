//! A body with a `content-length` arrives whole, be it empty, a byte, or more than 64 KiB.
//@ covers = [
//@     "wasi:http/types#[method]outgoing-body.write",
//@     "wasi:http/types#[static]outgoing-body.finish",
//@     "wasi:http/outgoing-handler#handle",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L613"
//@ services = [{ name = "main", endpoints = [{ method = "POST", mode = "echo-body" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, request};
use support::prelude::*;
use support::streams::PATTERN;

support::command!(test);

fn test() {
    for length in [0, 1, 4096, 65_537] {
        let sent: Vec<u8> = PATTERN.bytes().cycle().take(length).collect();
        let length_header = length.to_string();
        let (request, body) = request::post("MAIN", "/", &[("content-length", &length_header)]);
        let response = request::exchange_body(request, body, &sent);
        check_eq!(response.status(), 200, "the status code");
        let arrived = body::read(&response);
        check_eq!(arrived.len(), length, "how many bytes arrived");
        check!(arrived == sent, "the {length} bytes that arrived are those that were sent");
    }
}
