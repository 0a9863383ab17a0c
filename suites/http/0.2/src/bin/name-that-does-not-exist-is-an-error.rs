//! A request to a host whose name nobody can have gives an error that says so.
//!
//! A label of a name has up to 63 bytes, so that no resolver has to be asked to know that there is none.
//@ covers = ["wasi:http/outgoing-handler#handle", "wasi:http/types#[method]future-incoming-response.get"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L43"
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
    if request.set_authority(Some(&format!("{}.invalid:80", "a".repeat(64)))).is_err() {
        // It is a valid authority of a URI (RFC 3986, section 3.2.2), but the host's own resolver is stricter.
        return;
    }
    let code = code::of(request::exchange(request, None), "a request to a name that nobody has fails");
    check_code!(
        code,
        ErrorCode::DnsError(_)
            | ErrorCode::DnsTimeout
            | ErrorCode::DestinationNotFound
            | ErrorCode::DestinationUnavailable
            | ErrorCode::HttpRequestUriInvalid
            | ErrorCode::InternalError(_),
        "the error of a name that does not exist"
    );
}
