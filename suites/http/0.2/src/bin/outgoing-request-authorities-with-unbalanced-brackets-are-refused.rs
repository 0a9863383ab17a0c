//! An authority whose brackets do not close, or close too early, is refused.
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
    for authority in ["[::1", "::1]", "[::1]]", "[", "]"] {
        let result = request.set_authority(Some(authority));
        check_fails(result, &format!("`set-authority` of `{}` fails", authority.escape_debug()));
    }
}
