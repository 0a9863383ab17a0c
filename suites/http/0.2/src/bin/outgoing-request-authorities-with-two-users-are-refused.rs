//! An authority with more than one `@` is refused: a user's name has none (RFC 3986, section 3.2.1).
//@ covers = ["wasi:http/types#[method]outgoing-request.set-authority"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L372"
#![no_std]
#![no_main]

use http_0_2::check_fails;
use support::prelude::*;
use wasip2::http::types::{Fields, OutgoingRequest};

support::command!(test);

fn test() {
    let request = OutgoingRequest::new(Fields::new());
    for authority in ["a@b@example.com", "a@@example.com", "a:b@c:d@example.com:80"] {
        let result = request.set_authority(Some(authority));
        check_fails(result, &format!("`set-authority` of `{}` fails", authority.escape_debug()));
    }
}
