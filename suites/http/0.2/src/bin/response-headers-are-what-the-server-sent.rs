//! A response has the headers that the server sent, whatever the case of their names.
//@ covers = [
//@     "wasi:http/types#[method]incoming-response.headers",
//@     "wasi:http/types#[method]fields.get",
//@     "wasi:http/types#[method]fields.has",
//@     "wasi:http/types#[method]fields.entries",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L482"
//@ services = [{ name = "main", endpoints = [
//@     { response = { headers = { X-Name = "b;  c=\"d\"", Content-Type = "text/plain", x-empty = "" }, body = "x" } },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::fields::{lowercase_entries, values};
use http_0_2::response;
use support::prelude::*;

support::command!(test);

fn test() {
    let response = response::of_get("MAIN", "/");
    let headers = response.headers();
    for name in ["x-name", "X-Name", "X-NAME"] {
        check_eq!(headers.get(name), values(&["b;  c=\"d\""]), "the values of `{name}`");
        check!(headers.has(name), "`has` of `{name}` is true");
    }
    check_eq!(headers.get("content-type"), values(&["text/plain"]), "the values of `content-type`");
    check_eq!(headers.get("x-empty"), values(&[""]), "the values of an empty header");
    check_eq!(headers.get("x-absent"), values(&[]), "the values of a header that was not sent");
    let entries = lowercase_entries(&headers);
    for (name, value) in [("x-name", "b;  c=\"d\""), ("content-type", "text/plain"), ("x-empty", "")] {
        let count = entries.iter().filter(|entry| entry.0 == name && entry.1 == value.as_bytes()).count();
        check_eq!(count, 1, "how often `entries` has `{name}`");
    }
    // Asked for again, they are there again.
    drop(headers);
    check_eq!(response.headers().get("content-type"), values(&["text/plain"]), "the values, asked for again");
}
