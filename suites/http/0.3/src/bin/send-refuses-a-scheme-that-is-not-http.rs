//! A request with a scheme that has nothing to do with HTTP is refused.
//@ covers = ["wasi:http/types#[method]request.set-scheme", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L303"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ response = "x", expect = { requests = 0 } }] },]
#![no_std]
#![no_main]

use http_0_3::check_code;
use http_0_3::code;
use http_0_3::request;
use http_0_3::succeed;
use support::prelude::*;
use wasip3::http::client::send;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Scheme;

support::command!(async test);

async fn test() {
    let request = request::get("MAIN", "/");
    succeed(request.set_scheme(Some(&Scheme::Other("ftp".to_owned()))), "`set-scheme` succeeds");
    let code = code::of(send(request).await, "a request with the scheme `ftp` fails");
    check_code!(
        code,
        ErrorCode::HttpRequestUriInvalid
            | ErrorCode::HttpRequestDenied
            | ErrorCode::HttpProtocolError
            | ErrorCode::InternalError(_),
        "the error of a scheme that is not HTTP's"
    );
}
