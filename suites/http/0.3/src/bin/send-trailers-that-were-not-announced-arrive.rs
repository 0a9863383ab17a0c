//! The server receives trailers that no header has announced.
//!
//! Nothing says that they have to be; RFC 9110, section 6.6.2, only says that they should be.
//@ covers = ["wasi:http/types#[static]request.new", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L293"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ mode = "echo-headers" }, { method = "POST", mode = "echo-headers" }] },]
#![no_std]
#![no_main]

use http_0_3::code;
use http_0_3::fields;
use http_0_3::request;
use support::prelude::*;
use support::tasks::join;
use wasip3::http::client::send;

support::command!(async test);

async fn test() {
    let (request, outgoing) = request::post("MAIN", "/", &[]);
    let trailers = fields::from_list(&[("x-sum", "5")]);
    let (response, _) = join(send(request), outgoing.deliver("hello", Some(trailers))).await;
    let response = code::succeed(response, "the response is received");
    check_eq!(request::header(&response, "x-trailer-x-sum").as_deref(), Some("5"), "a trailer that arrived");
}
