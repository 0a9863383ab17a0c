//! A status code that has not three digits is refused (RFC 9110, section 15).
//@ covers = ["wasi:http/types#[method]response.set-status-code"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L448"
#![no_std]
#![no_main]

use http_0_3::check_fails;
use http_0_3::server;
use support::prelude::*;
use wasip3::http::types::Fields;

support::command!(async test);

async fn test() {
    let response = server::empty(200, Fields::new()).0;
    // The last is 200 for a host that drops a bit.
    for code in [0, 1, 20, 99, 1000, 1200, 9999, u16::MAX, 200 + 0x8000] {
        check_fails(response.set_status_code(code), &format!("`set-status-code` of {code} fails"));
    }
}
