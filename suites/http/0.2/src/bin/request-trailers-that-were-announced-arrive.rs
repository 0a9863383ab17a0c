//! The server receives trailers that `finish` was given, and that the header `trailer` has announced.
//@ covers = ["wasi:http/types#[static]outgoing-body.finish", "wasi:http/outgoing-handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L642"
//@ services = [{ name = "main", endpoints = [{ method = "POST", mode = "echo-headers" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::fields::list;
use http_0_2::{body, fields, request, response};
use support::prelude::*;
use wasip2::http::types::Fields;

support::command!(test);

fn test() {
    // A host may forbid the announcement. Then it has to make it itself, if it needs it.
    let announcement: &[(&str, &str)] = &[("trailer", "x-sum, x-sign")];
    let allowed = Fields::from_list(&list(announcement)).is_ok();
    let (request, body) = request::post("MAIN", "/", if allowed { announcement } else { &[] });
    let future = request::send(request, None);
    let trailers = fields::from_list(&[("x-sum", "9"), ("x-sign", "a b")]);
    body::write_and_finish(body, b"hello", Some(trailers));
    let response = response::receive(&future);
    check_eq!(response::header(&response, "x-trailer-x-sum").as_deref(), Some("9"), "a trailer that arrived");
    check_eq!(response::header(&response, "x-trailer-x-sign").as_deref(), Some("a b"), "a trailer that arrived");
}
