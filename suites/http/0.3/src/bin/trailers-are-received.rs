//! The future beside a body gives the trailers that the server sent.
//@ covers = [
//@     "wasi:http/types#[static]response.consume-body",
//@     "wasi:http/types#[method]fields.get",
//@     "wasi:http/client#send",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L461"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ response = { chunks = ["one", "two"], trailers = { x-there = "9", X-Empty = "", x-sign = "b" } } }] },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::code;
use http_0_3::fields;
use http_0_3::request;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let (bytes, end) = body::of(request::response_of("MAIN", "/").await).read().await;
    check_eq!(bytes, b"onetwo", "the contents of the body");
    let Some(trailers) = code::succeed(end, "the body was received whole") else { fail!("the trailers are there") };
    check_eq!(trailers.get("x-there"), fields::values(&["9"]), "the values of a trailer");
    check_eq!(trailers.get("X-Sign"), fields::values(&["b"]), "the values of a trailer");
    check_eq!(trailers.get("x-empty"), fields::values(&[""]), "the values of an empty trailer");
    check_eq!(trailers.copy_all().len(), 3, "the number of trailers");
}
