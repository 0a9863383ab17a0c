//! A header that was sent several times has all its values, in the order in which they were sent.
//!
//! A recipient may combine them into one that has commas between them, says RFC 9110.
//@ world = "wasi:http/proxy"
//@ covers = [
//@   "wasi:http/types#[method]incoming-request.headers",
//@   "wasi:http/types#[method]fields.get",
//@   "wasi:http/types#[method]fields.entries",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L248"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", headers = { x-many = ["one", "two", "one", ""] }, response = { status = 204 } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{fields, server};
use support::prelude::*;
use wasip2::http::types::{Fields, IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let headers = request.headers();
    let values = headers.get("x-many");
    if values != fields::values(&["one, two, one, "]) {
        check_eq!(values, fields::values(&["one", "two", "one", ""]), "the values of `x-many`");
    }
    let entries: Vec<_> =
        fields::lowercase_entries(&headers).into_iter().filter(|(name, _)| name == "x-many").collect();
    check_eq!(entries.into_iter().map(|(_, value)| value).collect::<Vec<_>>(), values, "those of its entries");
    drop(headers);
    server::send(out, server::response(204, Fields::new()));
}
