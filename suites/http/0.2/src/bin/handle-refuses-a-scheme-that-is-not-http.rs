//! A request with a scheme that has nothing to do with HTTP is refused, at once or through the future.
//@ covers = ["wasi:http/types#[method]outgoing-request.set-scheme", "wasi:http/outgoing-handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L321"
//@ services = [{ name = "main", endpoints = [{ response = "x" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{check_code, code, request, succeed};
use support::prelude::*;
use wasip2::http::types::{ErrorCode, Scheme};

support::command!(test);

fn test() {
    let request = request::get("MAIN", "/");
    succeed(request.set_scheme(Some(&Scheme::Other("ftp".to_owned()))), "`set-scheme` succeeds");
    let code = code::of(request::exchange(request, None), "a request with the scheme `ftp` fails");
    check_code!(
        code,
        ErrorCode::HttpRequestUriInvalid
            | ErrorCode::HttpRequestDenied
            | ErrorCode::HttpProtocolError
            | ErrorCode::InternalError(_),
        "the error of a scheme that is not HTTP's"
    );
}
