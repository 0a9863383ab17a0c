//! A request to a host whose name nobody can have gives an error that says so.
//!
//! A label of a name has up to 63 bytes, so that no resolver has to be asked to know that there is none.
//@ covers = ["wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L35"
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_3::check_code;
use http_0_3::code;
use http_0_3::request;
use http_0_3::succeed;
use support::prelude::*;
use wasip3::http::client::send;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Fields;
use wasip3::http::types::Scheme;

support::command!(async test);

async fn test() {
    let request = request::bare(Fields::new());
    succeed(request.set_scheme(Some(&Scheme::Http)), "`set-scheme` succeeds");
    succeed(request.set_path_with_query(Some("/")), "`set-path-with-query` succeeds");
    if request.set_authority(Some(&format!("{}.invalid:80", "a".repeat(64)))).is_err() {
        // It is a valid authority of a URI (RFC 3986, section 3.2.2), but the host's own resolver is stricter.
        return;
    }
    let code = code::of(send(request).await, "a request to a name that nobody has fails");
    check_code!(
        code,
        ErrorCode::DnsError(_)
            | ErrorCode::DnsTimeout
            | ErrorCode::DestinationNotFound
            | ErrorCode::HttpRequestUriInvalid
            | ErrorCode::InternalError(_),
        "the error of a name that nobody has"
    );
}
