//! An authority with a path, a query, a fragment, a blank or a control character is refused.
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
