//! Trailers that were received cannot be changed, and stay as they are.
//@ covers = [
//@     "wasi:http/types#[method]future-trailers.get",
//@     "wasi:http/types#[method]fields.set",
//@     "wasi:http/types#[method]fields.append",
//@     "wasi:http/types#[method]fields.delete",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L562"
//@ services = [{ name = "main", endpoints = [
//@     { response = { chunks = ["one", "two"], trailers = { x-there = "9", X-Empty = "", x-sign = "b" } } },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::fields::check_immutable;
use http_0_2::{body, response};
use support::prelude::*;
use wasip2::http::types::IncomingBody;

support::command!(test);

fn test() {
    let response = response::of_get("MAIN", "/");
    let future = IncomingBody::finish(body::of(&response));
    let Ok(Some(trailers)) = body::wait_for_trailers(&future) else { fail!("the trailers are there") };
    check_immutable(&trailers, "the trailers of a response");
}
