//! Every status code from 200 to 599 can be set, and is the response's then.
//@ covers = [
//@     "wasi:http/types#[method]outgoing-response.set-status-code",
//@     "wasi:http/types#[method]outgoing-response.status-code",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L586"
#![no_std]
#![no_main]

use http_0_2::succeed;
use support::prelude::*;
use wasip2::http::types::{Fields, OutgoingResponse};

support::command!(test);

fn test() {
    let (response, other) = (OutgoingResponse::new(Fields::new()), OutgoingResponse::new(Fields::new()));
    for code in (200..=599).rev() {
        succeed(response.set_status_code(code), &format!("`set-status-code` of {code} succeeds"));
        check_eq!(response.status_code(), code, "the status code that was set");
    }
    succeed(response.set_status_code(404), "`set-status-code` succeeds");
    check_eq!(other.status_code(), 200, "the status code of another response");
}
