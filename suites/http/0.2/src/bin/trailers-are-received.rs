//! The future of the trailers gives those that the server sent.
//@ covers = [
//@     "wasi:http/types#[static]incoming-body.finish",
//@     "wasi:http/types#[method]future-trailers.get",
//@     "wasi:http/types#[method]fields.get",
//@     "wasi:http/types#[method]fields.entries",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L559"
//@ services = [{ name = "main", endpoints = [
//@     { response = { chunks = ["one", "two"], trailers = { x-there = "9", X-Empty = "", x-sign = "b" } } },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::fields::values;
use http_0_2::{body, read_to_end, response};
use support::prelude::*;
use wasip2::http::types::IncomingBody;

support::command!(test);

fn test() {
    let response = response::of_get("MAIN", "/");
    let body = body::of(&response);
    check_eq!(read_to_end(&body::stream(&body)), b"onetwo", "the contents of the body");
    let future = IncomingBody::finish(body);
    let Ok(Some(trailers)) = body::wait_for_trailers(&future) else { fail!("the trailers are there") };
    check_eq!(trailers.get("x-there"), values(&["9"]), "the values of a trailer");
    check_eq!(trailers.get("X-Sign"), values(&["b"]), "the values of a trailer");
    check_eq!(trailers.get("x-empty"), values(&[""]), "the values of an empty trailer");
    check_eq!(trailers.entries().len(), 3, "the number of trailers");
}
