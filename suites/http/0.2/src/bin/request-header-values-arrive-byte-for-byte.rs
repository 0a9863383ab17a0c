//! The server receives every byte of a header's value, also those above ASCII.
//@ covers = [
//@     "wasi:http/types#[constructor]outgoing-request",
//@     "wasi:http/outgoing-handler#handle",
//@     "wasi:http/types#[method]fields.get",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L160"
//@ services = [{ name = "main", endpoints = [{ mode = "echo-headers" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::fields::succeed;
use http_0_2::{request, response};
use support::prelude::*;
use wasip2::http::types::{Fields, Method};

support::command!(test);

fn test() {
    let mut values: Vec<Vec<u8>> = vec![(0x21..=0x7e).collect(), (0x80..=0xff).collect()];
    values.push(b"a b\tc".to_vec());
    let headers = Fields::new();
    for (n, value) in values.iter().enumerate() {
        succeed(headers.append(&format!("x-{n}"), value), "`append` succeeds");
    }
    let response = response::receive(&request::send(request::new(Method::Get, "MAIN", "/", headers), None));
    for (n, value) in values.iter().enumerate() {
        check_eq!(
            response.headers().get(&format!("x-echo-x-{n}")),
            core::slice::from_ref(value),
            "the value that came back"
        );
    }
}
