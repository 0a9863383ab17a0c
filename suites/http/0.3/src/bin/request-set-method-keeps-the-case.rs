//! The case of a method's letters is kept: methods are case-sensitive (RFC 9110, section 9.1).
//@ covers = ["wasi:http/types#[method]request.set-method", "wasi:http/types#[method]request.get-method"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L314"
#![no_std]
#![no_main]

use http_0_3::request;
use http_0_3::succeed;
use support::prelude::*;
use wasip3::http::types::{Fields, Method};

support::command!(async test);

async fn test() {
    let request = request::bare(Fields::new());
    for name in ["get", "Post", "pATCH", "Propfind"] {
        succeed(request.set_method(&Method::Other(name.to_owned())), "`set-method` succeeds");
        match request.get_method() {
            Method::Other(actual) => check_eq!(actual, name, "the method that was set"),
            method => fail!("the method `{name}` is none of the named ones, and became {method:?}"),
        }
    }
}
