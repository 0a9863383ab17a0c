//! A request with the scheme HTTP and no authority is refused, at once or through the future: the scheme always
//! requires one.
//@ covers = ["wasi:http/types#[constructor]outgoing-request", "wasi:http/outgoing-handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L321"
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{check_code, code, request, succeed};
use support::prelude::*;
use wasip2::http::types::{ErrorCode, Fields, OutgoingRequest, Scheme};

support::command!(test);

fn test() {
    let request = OutgoingRequest::new(Fields::new());
    succeed(request.set_scheme(Some(&Scheme::Http)), "`set-scheme` succeeds");
    succeed(request.set_path_with_query(Some("/")), "`set-path-with-query` succeeds");
    let code = code::of(request::exchange(request, None), "a request without an authority fails");
    check_code!(
        code,
        ErrorCode::HttpRequestUriInvalid
            | ErrorCode::HttpRequestDenied
            | ErrorCode::HttpProtocolError
            | ErrorCode::DestinationNotFound
            | ErrorCode::InternalError(_),
        "the error of a request without an authority"
    );
}
