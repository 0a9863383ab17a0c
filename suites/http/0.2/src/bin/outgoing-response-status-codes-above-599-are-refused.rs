//! A status code above 599 is refused: RFC 9110, section 15, says that these are invalid.
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
    for code in [600, 601, 700, 999] {
        check_fails(response.set_status_code(code), &format!("`set-status-code` of {code} fails"));
    }
}
