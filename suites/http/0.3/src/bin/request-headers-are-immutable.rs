//! The headers of a request cannot be changed, and stay as they are.
//@ covers = [
//@     "wasi:http/types#[method]request.get-headers",
//@     "wasi:http/types#[method]fields.set",
//@     "wasi:http/types#[method]fields.append",
//@     "wasi:http/types#[method]fields.delete",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L358"
#![no_std]
#![no_main]

use http_0_3::fields::{check_immutable, from_list, values};
use http_0_3::request;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let request = request::bare(from_list(&[("x-there", "1"), ("x-there", "2")]));
    check_immutable(&request.get_headers(), "the headers of a request");
    check_eq!(request.get_headers().get("x-there"), values(&["1", "2"]), "the headers after changes were refused");
}
