//! An authority with more than one `@` is refused: a user's name has none (RFC 3986, section 3.2.1).
//@ covers = ["wasi:http/types#[method]request.set-authority"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L342"
#![no_std]
#![no_main]

use http_0_3::check_fails;
use http_0_3::request;
use support::prelude::*;
use wasip3::http::types::Fields;

support::command!(async test);

async fn test() {
    let request = request::bare(Fields::new());
    for authority in ["a@b@example.com", "a@@example.com", "a:b@c:d@example.com:80"] {
        let result = request.set_authority(Some(authority));
        check_fails(result, &format!("`set-authority` of `{}` fails", authority.escape_debug()));
    }
}
