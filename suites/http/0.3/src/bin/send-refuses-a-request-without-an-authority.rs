//! A request with the scheme HTTP and no authority is refused: the scheme always requires one.
//@ covers = ["wasi:http/types#[static]request.new", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L303"
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_3::check_code;
use http_0_3::code;
use http_0_3::request;
use http_0_3::succeed;
use wasip3::http::client::send;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Fields;
use wasip3::http::types::Scheme;

support::command!(async test);

async fn test() {
    let request = request::bare(Fields::new());
    succeed(request.set_scheme(Some(&Scheme::Http)), "`set-scheme` succeeds");
    succeed(request.set_path_with_query(Some("/")), "`set-path-with-query` succeeds");
    let code = code::of(send(request).await, "a request without an authority fails");
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
