//! Trailers are not among the headers of the response.
//@ covers = ["wasi:http/types#[method]incoming-response.headers", "wasi:http/types#[method]future-trailers.get"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L559"
//@ services = [{ name = "main", endpoints = [
//@     { response = { headers = { x-header = "1" }, chunks = ["one"], trailers = { x-there = "9" } } },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, response};
use support::prelude::*;
use wasip2::http::types::IncomingBody;

support::command!(test);

fn test() {
    let response = response::of_get("MAIN", "/");
    let future = IncomingBody::finish(body::of(&response));
    let Ok(Some(trailers)) = body::wait_for_trailers(&future) else { fail!("the trailers are there") };
    check!(trailers.has("x-there") && !trailers.has("x-header"), "the trailers are those that were sent");
    check!(response.headers().has("x-header"), "the headers have what was sent as a header");
    check!(!response.headers().has("x-there"), "the headers do not have what was sent as a trailer");
}
