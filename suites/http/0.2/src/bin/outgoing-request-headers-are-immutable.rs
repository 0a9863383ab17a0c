//! The headers of a request cannot be changed, and stay as they are.
//@ covers = [
//@     "wasi:http/types#[method]outgoing-request.headers",
//@     "wasi:http/types#[method]fields.set",
//@     "wasi:http/types#[method]fields.append",
//@     "wasi:http/types#[method]fields.delete",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L379"
#![no_std]
#![no_main]

use http_0_2::fields::{check_immutable, from_list, values};
use support::prelude::*;
use wasip2::http::types::OutgoingRequest;

support::command!(test);

fn test() {
    let request = OutgoingRequest::new(from_list(&[("x-there", "1"), ("x-there", "2")]));
    check_immutable(&request.headers(), "the headers of a request");
    check_eq!(request.headers().get("x-there"), values(&["1", "2"]), "the headers after changes were refused");
}
