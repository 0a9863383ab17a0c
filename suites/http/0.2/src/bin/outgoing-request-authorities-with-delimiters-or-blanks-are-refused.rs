//! An authority with a path, a query, a fragment, a blank or a control character is refused.
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
    for authority in [
        "example.com/",
        "http://example.com",
        "example.com/path",
        "example.com?query",
        "example.com#fragment",
        "exa mple.com",
        " example.com",
        "example.com ",
        "example.com\r\nx: y",
        "example.com\n",
        "example.com\0",
        "exa\tmple.com",
        "exa\\mple.com",
        "exa<mple>.com",
    ] {
        let result = request.set_authority(Some(authority));
        check_fails(result, &format!("`set-authority` of `{}` fails", authority.escape_debug()));
    }
}
