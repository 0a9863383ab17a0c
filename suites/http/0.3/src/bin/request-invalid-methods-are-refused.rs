//! A method that is no token is refused.
//@ covers = ["wasi:http/types#[method]request.set-method"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L316"
#![no_std]
#![no_main]

use http_0_3::check_fails;
use http_0_3::request;
use support::prelude::*;
use wasip3::http::types::{Fields, Method};

support::command!(async test);

const INVALID: [&str; 12] =
    ["", " ", "GET ", " GET", "GET /", "GE T", "GET\r\nx-injected: 1", "GET\n", "GET\0", "G\tT", "(GET)", "G\u{c9}T"];

async fn test() {
    let request = request::bare(Fields::new());
    for name in INVALID {
        let result = request.set_method(&Method::Other(name.to_owned()));
        check_fails(result, &format!("`set-method` of `{}` fails", name.escape_debug()));
    }
}
