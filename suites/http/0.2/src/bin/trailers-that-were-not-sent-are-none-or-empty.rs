//! The future of the trailers of a response without any ends well, with none or with the empty set.
//!
//! The text says both: it "will resolve to the empty set of trailers", and the `trailers` are optional, and say
//! "whether or not trailers were present".
//@ covers = ["wasi:http/types#[static]incoming-body.finish", "wasi:http/types#[method]future-trailers.get"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L535"
//@ services = [{ name = "main", endpoints = [
//@     { path = "/length", response = "x" },
//@     { path = "/chunks", response = { chunks = ["one"] } },
//@     { path = "/empty", response = "" },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, code, response};
use support::prelude::*;
use wasip2::http::types::IncomingBody;

support::command!(test);

fn test() {
    for path in ["/length", "/chunks", "/empty"] {
        let response = response::of_get("MAIN", path);
        body::read_stream(&response, |body| {
            let future = IncomingBody::finish(body);
            let trailers = code::succeed(body::wait_for_trailers(&future), "the trailers' future ends well");
            let entries = trailers.map(|trailers| trailers.entries()).unwrap_or_default();
            check_eq!(entries, [], "the trailers of `{path}`");
        });
    }
}
