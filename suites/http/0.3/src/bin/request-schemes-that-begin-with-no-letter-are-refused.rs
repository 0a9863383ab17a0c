//! A scheme that does not begin with a letter is refused, as is an empty one (RFC 3986, section 3.1).
//@ covers = ["wasi:http/types#[method]request.set-scheme"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L332"
#![no_std]
#![no_main]

use http_0_3::check_fails;
use http_0_3::request;
use support::prelude::*;
use wasip3::http::types::{Fields, Scheme};

support::command!(async test);

async fn test() {
    let request = request::bare(Fields::new());
    for name in ["", "1http", "+http", "-http", ".http", "1", "+"] {
        let result = request.set_scheme(Some(&Scheme::Other(name.to_owned())));
        check_fails(result, &format!("`set-scheme` of `{}` fails", name.escape_debug()));
    }
}
