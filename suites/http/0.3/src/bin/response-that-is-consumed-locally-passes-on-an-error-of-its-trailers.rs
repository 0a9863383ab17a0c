//! An error that is written instead of the trailers of a response is what its reader is given at the end.
//@ covers = ["wasi:http/types#[static]response.new", "wasi:http/types#[static]response.consume-body"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L461"
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::check_code;
use http_0_3::code;
use http_0_3::server;
use support::prelude::*;
use support::tasks::join;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Fields;

support::command!(async test);

async fn test() {
    let (message, outgoing) = server::response(200, Fields::new());
    let incoming = body::of(message);
    let failing = outgoing.fail("half", ErrorCode::HttpProtocolError);
    let ((received, end), _) = join(incoming.read(), failing).await;
    check_eq!(received, b"half", "what was written before the error");
    let code = code::of(end.map(drop), "the future of a body that failed is an error");
    check_code!(code, ErrorCode::HttpProtocolError, "the error that was written");
}
