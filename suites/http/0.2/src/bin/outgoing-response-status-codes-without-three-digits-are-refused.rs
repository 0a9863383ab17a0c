//! A status code that has not three digits is refused (RFC 9110, section 15).
//@ covers = ["wasi:http/types#[method]outgoing-response.set-status-code"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L586"
#![no_std]
#![no_main]

use http_0_2::check_fails;
use support::prelude::*;
use wasip2::http::types::{Fields, OutgoingResponse};

support::command!(test);

fn test() {
    let response = OutgoingResponse::new(Fields::new());
    // The last is 200 for a host that drops a bit.
    for code in [0, 1, 20, 99, 1000, 1200, 9999, u16::MAX, 200 + 0x8000] {
        check_fails(response.set_status_code(code), &format!("`set-status-code` of {code} fails"));
    }
}
