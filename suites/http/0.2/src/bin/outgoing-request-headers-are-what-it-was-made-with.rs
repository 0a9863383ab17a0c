//! The headers of a request are those that it was constructed with, each time they are asked for.
//@ covers = ["wasi:http/types#[constructor]outgoing-request", "wasi:http/types#[method]outgoing-request.headers"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L316"
#![no_std]
#![no_main]

use http_0_2::fields::{from_list, list, lowercase_entries, values};
use support::prelude::*;
use wasip2::http::types::{Fields, OutgoingRequest};

support::command!(test);

fn test() {
    let request = OutgoingRequest::new(from_list(&[("x-name", "2"), ("x-name", "1"), ("x-empty", "")]));
    let first = request.headers();
    check_eq!(first.get("x-name"), values(&["2", "1"]), "the values of a header");
    let mut entries = lowercase_entries(&first);
    entries.sort();
    check_eq!(entries, list(&[("x-empty", ""), ("x-name", "1"), ("x-name", "2")]), "the entries, sorted");
    // The two are handles of their own.
    let second = request.headers();
    drop(first);
    check_eq!(second.get("x-empty"), values(&[""]), "the values of a header, asked for again");
    drop(second);
    check_eq!(request.headers().entries().len(), 3, "the number of entries, asked for once more");
    check_eq!(OutgoingRequest::new(Fields::new()).headers().entries(), [], "the headers of a request without any");
}
