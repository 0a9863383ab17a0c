//! A clone of immutable fields can be changed, and the original stays as it was.
//@ covers = ["wasi:http/types#[method]fields.clone", "wasi:http/types#[method]request.get-headers"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L270"
#![no_std]
#![no_main]

use http_0_3::fields::{check_immutable, from_list, succeed, values};
use http_0_3::request;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let request = request::bare(from_list(&[("x-there", "1")]));
    let headers = request.get_headers();
    let copy = headers.clone();
    succeed(copy.append("x-there", b"2"), "`append` to the clone succeeds");
    succeed(copy.set("x-new", &values(&["n"])), "`set` in the clone succeeds");
    check_eq!(copy.get("x-there"), values(&["1", "2"]), "values of the clone");
    succeed(copy.delete("x-there"), "`delete` from the clone succeeds");
    check!(!copy.has("x-there") && copy.has("x-new"), "the clone is changed");
    check_eq!(headers.get("x-there"), values(&["1"]), "values of the original");
    check_immutable(&headers, "headers that were cloned");
}
