//! Every method that can be set is the request's method then, and a request has one of its own.
//!
//! Extension methods that are tokens are valid: RFC 9110, section 9.1.
//@ covers = ["wasi:http/types#[method]request.set-method", "wasi:http/types#[method]request.get-method"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L316"
#![no_std]
#![no_main]

use http_0_3::request;
use http_0_3::succeed;
use support::prelude::*;
use wasip3::http::types::{Fields, Method};

support::command!(async test);

async fn test() {
    let (request, other) = (request::bare(Fields::new()), request::bare(Fields::new()));
    let methods = [
        Method::Head,
        Method::Post,
        Method::Put,
        Method::Delete,
        Method::Connect,
        Method::Options,
        Method::Trace,
        Method::Patch,
        Method::Other("PROPFIND".to_owned()),
        Method::Other("x".to_owned()),
        Method::Other("VERSION-CONTROL".to_owned()),
        Method::Other("!#$%&'*+-.^_`|~0Az".to_owned()),
        Method::Get,
    ];
    for method in methods {
        succeed(request.set_method(&method), &format!("`set-method` of {method:?} succeeds"));
        check_eq!(format!("{:?}", request.get_method()), format!("{method:?}"), "the method that was set");
    }
    check!(matches!(other.get_method(), Method::Get), "the method of another request is still `GET`");
}
