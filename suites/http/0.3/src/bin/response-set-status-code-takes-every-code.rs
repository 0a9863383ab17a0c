//! Every status code from 200 to 599 can be set, and is the response's then.
//@ covers = [
//@     "wasi:http/types#[method]response.set-status-code",
//@     "wasi:http/types#[method]response.get-status-code",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L448"
#![no_std]
#![no_main]

use http_0_3::server;
use http_0_3::succeed;
use support::prelude::*;
use wasip3::http::types::Fields;

support::command!(async test);

async fn test() {
    let (response, other) = (server::empty(200, Fields::new()).0, server::empty(200, Fields::new()).0);
    for code in (200..=599).rev() {
        succeed(response.set_status_code(code), &format!("`set-status-code` of {code} succeeds"));
        check_eq!(response.get_status_code(), code, "the status code that was set");
    }
    succeed(response.set_status_code(404), "`set-status-code` succeeds");
    check_eq!(other.get_status_code(), 200, "the status code of another response");
}
