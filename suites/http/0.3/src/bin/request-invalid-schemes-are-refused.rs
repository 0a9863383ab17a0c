//! A scheme with a character that no scheme can have is refused.
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
    for name in [" ", "ht tp", "http ", "http:", "http://", "ht/tp", "ht_tp", "ht%74p", "http\r\n", "http\0", "h\u{e9}"]
    {
        let result = request.set_scheme(Some(&Scheme::Other(name.to_owned())));
        check_fails(result, &format!("`set-scheme` of `{}` fails", name.escape_debug()));
    }
}
