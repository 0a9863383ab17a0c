//! The case of a method's letters is kept: methods are case-sensitive (RFC 9110, section 9.1).
//@ covers = ["wasi:http/types#[method]outgoing-request.set-method", "wasi:http/types#[method]outgoing-request.method"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L337"
#![no_std]
#![no_main]

use http_0_2::succeed;
use support::prelude::*;
use wasip2::http::types::{Fields, Method, OutgoingRequest};

support::command!(test);

fn test() {
    let request = OutgoingRequest::new(Fields::new());
    for name in ["get", "Post", "pATCH", "Propfind"] {
        succeed(request.set_method(&Method::Other(name.to_owned())), "`set-method` succeeds");
        match request.method() {
            Method::Other(actual) => check_eq!(actual, name, "the method that was set"),
            method => fail!("the method `{name}` is none of the named ones, and became {method:?}"),
        }
    }
}
