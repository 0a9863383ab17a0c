//! A request with a timeout for connecting that nobody can keep fails with `connection-timeout`, or succeeds.
//!
//! Where a connection is made at once, no time passes. A host that does not support this timeout says so when it is
//! set.
//@ covers = [
//@     "wasi:http/types#[method]request-options.set-connect-timeout",
//@     "wasi:http/outgoing-handler#handle",
//@     "wasi:http/types#[method]future-incoming-response.get",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L405"
//@ services = [{ name = "main", endpoints = [{ response = "x" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, check_code, request};
use support::prelude::*;
use wasip2::http::types::{ErrorCode, RequestOptions};

support::command!(test);

fn test() {
    for duration in [0, 1] {
        let options = RequestOptions::new();
        if options.set_connect_timeout(Some(duration)).is_err() {
            return;
        }
        match request::exchange(request::get("MAIN", "/"), Some(options)) {
            Ok(response) => check_eq!(body::read_text(&response), "x", "the body"),
            Err(code) => check_code!(code, ErrorCode::ConnectionTimeout, "the error of a connection that is late"),
        }
    }
}
