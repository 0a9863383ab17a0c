//! An authority whose port has anything but digits is refused (RFC 3986, section 3.2.3).
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
    for authority in
        ["example.com:http", "example.com:80a", "example.com:-1", "example.com:+80", "127.0.0.1:0x50", "[::1]:a"]
    {
        let result = request.set_authority(Some(authority));
        check_fails(result, &format!("`set-authority` of `{}` fails", authority.escape_debug()));
    }
}
