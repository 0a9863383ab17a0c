//! A scheme that does not begin with a letter is refused, as is an empty one (RFC 3986, section 3.1).
//@ covers = ["wasi:http/types#[method]outgoing-request.set-scheme"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L360"
#![no_std]
#![no_main]

use http_0_2::check_fails;
use support::prelude::*;
use wasip2::http::types::{Fields, OutgoingRequest, Scheme};

support::command!(test);

fn test() {
    let request = OutgoingRequest::new(Fields::new());
    for name in ["", "1http", "+http", "-http", ".http", "1", "+"] {
        let result = request.set_scheme(Some(&Scheme::Other(name.to_owned())));
        check_fails(result, &format!("`set-scheme` of `{}` fails", name.escape_debug()));
    }
}
