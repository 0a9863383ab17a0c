//! The server receives trailers that `finish` was given.
//!
//! Nothing says that they have to be announced by the header `trailer`; RFC 9110, section 6.6.2, only says that they
//! should be.
//@ covers = ["wasi:http/types#[static]outgoing-body.finish", "wasi:http/outgoing-handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L642"
//@ services = [{ name = "main", endpoints = [{ method = "POST", mode = "echo-headers" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, fields, request, response};
use support::prelude::*;

support::command!(test);

fn test() {
    let (request, body) = request::post("MAIN", "/", &[]);
    let future = request::send(request, None);
    let trailers = fields::from_list(&[("x-sum", "9"), ("x-sign", "a b")]);
    body::write_and_finish(body, b"hello", Some(trailers));
    let response = response::receive(&future);
    check_eq!(response::header(&response, "x-trailer-x-sum").as_deref(), Some("9"), "a trailer that arrived");
    check_eq!(response::header(&response, "x-trailer-x-sign").as_deref(), Some("a b"), "a trailer that arrived");
}
