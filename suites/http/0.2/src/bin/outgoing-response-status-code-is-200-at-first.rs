//! A new response has the status code 200.
//@ covers = ["wasi:http/types#[constructor]outgoing-response", "wasi:http/types#[method]outgoing-response.status-code"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L574"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::http::types::{Fields, OutgoingResponse};

support::command!(test);

fn test() {
    check_eq!(OutgoingResponse::new(Fields::new()).status_code(), 200, "the status code of a new response");
}
