//! A method that is no token is refused.
//@ covers = ["wasi:http/types#[method]outgoing-request.set-method"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L340"
#![no_std]
#![no_main]

use http_0_2::check_fails;
use support::prelude::*;
use wasip2::http::types::{Fields, Method, OutgoingRequest};

support::command!(test);

const INVALID: [&str; 12] =
    ["", " ", "GET ", " GET", "GET /", "GE T", "GET\r\nx-injected: 1", "GET\n", "GET\0", "G\tT", "(GET)", "G\u{c9}T"];

fn test() {
    let request = OutgoingRequest::new(Fields::new());
    for name in INVALID {
        let result = request.set_method(&Method::Other(name.to_owned()));
        check_fails(result, &format!("`set-method` of `{}` fails", name.escape_debug()));
    }
}
