//! A scheme with a character that no scheme can have is refused.
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
    for name in [" ", "ht tp", "http ", "http:", "http://", "ht/tp", "ht_tp", "ht%74p", "http\r\n", "http\0", "h\u{e9}"]
    {
        let result = request.set_scheme(Some(&Scheme::Other(name.to_owned())));
        check_fails(result, &format!("`set-scheme` of `{}` fails", name.escape_debug()));
    }
}
