//! A request with a timeout for connecting that nobody can keep fails with `connection-timeout`, or succeeds.
//!
//! Where a connection is made at once, no time passes. A host that does not support this timeout says so when it is set.
//@ covers = ["wasi:http/types#[method]request-options.set-connect-timeout", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L388"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ response = "hello" }] },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::check_code;
use http_0_3::request;
use support::prelude::*;
use wasip3::http::client::send;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::RequestOptions;

support::command!(async test);

async fn test() {
    for duration in [0, 1] {
        let options = RequestOptions::new();
        if options.set_connect_timeout(Some(duration)).is_err() {
            return;
        }
        match send(request::get_with("MAIN", "/", options)).await {
            Ok(response) => check_eq!(body::read_text(response).await, "hello", "the body"),
            Err(code) => check_code!(code, ErrorCode::ConnectionTimeout, "the error of a connection that is late"),
        }
    }
}
