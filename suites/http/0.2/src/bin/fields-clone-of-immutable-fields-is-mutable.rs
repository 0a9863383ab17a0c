//! A clone of immutable fields can be changed, and the original stays as it was.
//@ covers = ["wasi:http/types#[method]fields.clone", "wasi:http/types#[method]outgoing-request.headers"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L259"
#![no_std]
#![no_main]

use http_0_2::fields::{check_immutable, from_list, succeed, values};
use support::prelude::*;
use wasip2::http::types::OutgoingRequest;

support::command!(test);

fn test() {
    let request = OutgoingRequest::new(from_list(&[("x-there", "1")]));
    let headers = request.headers();
    let copy = headers.clone();
    succeed(copy.append("x-there", b"2"), "`append` to the clone succeeds");
    succeed(copy.set("x-new", &values(&["n"])), "`set` in the clone succeeds");
    check_eq!(copy.get("x-there"), values(&["1", "2"]), "values of the clone");
    succeed(copy.delete("x-there"), "`delete` from the clone succeeds");
    check!(!copy.has("x-there") && copy.has("x-new"), "the clone is changed");
    check_eq!(headers.get("x-there"), values(&["1"]), "values of the original");
    check_immutable(&headers, "headers that were cloned");
}
