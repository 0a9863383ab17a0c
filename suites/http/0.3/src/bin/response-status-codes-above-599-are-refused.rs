//! A status code above 599 is refused: RFC 9110, section 15, says that these are invalid.
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
    for code in [600, 601, 700, 999] {
        check_fails(response.set_status_code(code), &format!("`set-status-code` of {code} fails"));
    }
}
