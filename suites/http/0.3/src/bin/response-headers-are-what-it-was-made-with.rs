//! The headers of a response to be sent are those that it was constructed with, each time they are asked for.
//@ covers = ["wasi:http/types#[static]response.new", "wasi:http/types#[method]response.get-headers"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L430"
#![no_std]
#![no_main]

use http_0_3::fields::{from_list, list, lowercase_entries, values};
use http_0_3::server;
use support::prelude::*;
use wasip3::http::types::Fields;

support::command!(async test);

async fn test() {
    let response = server::empty(200, from_list(&[("x-name", "2"), ("x-name", "1"), ("x-empty", "")])).0;
    let first = response.get_headers();
    check_eq!(first.get("x-name"), values(&["2", "1"]), "the values of a header");
    let mut entries = lowercase_entries(&first);
    entries.sort();
    check_eq!(entries, list(&[("x-empty", ""), ("x-name", "1"), ("x-name", "2")]), "the entries, sorted");
    // The two are handles of their own.
    let second = response.get_headers();
    drop(first);
    check_eq!(second.get("x-empty"), values(&[""]), "the values of a header, asked for again");
    drop(second);
    check_eq!(response.get_headers().copy_all().len(), 3, "the number of entries, asked for once more");
    check_eq!(
        server::empty(200, Fields::new()).0.get_headers().copy_all(),
        [],
        "the headers of a response without any"
    );
}
