//! A request whose trailers resolve to an error does not arrive as a complete one.
//!
//! The connection is closed immediately, perhaps before the server has heard of the request. The server answers only what
//! has come whole.
//@ covers = ["wasi:http/types#[static]request.new", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L294"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ method = "POST", mode = "echo-body" }] },]
#![no_std]
#![no_main]

use http_0_3::request;
use support::prelude::*;
use support::tasks::join;
use wasip3::http::client::send;
use wasip3::http::types::ErrorCode;

support::command!(async test);

async fn test() {
    let (request, outgoing) = request::post("MAIN", "/", &[]);
    let failing = outgoing.fail("half", ErrorCode::InternalError(Some("no more".to_owned())));
    let (response, sent) = join(send(request), failing).await;
    if let Ok(response) = &response {
        // The server may have answered what it had.
        check_ne!(response.get_status_code(), 200, "the status code of a response to a request that broke off");
    }
    check!(response.is_err() || sent.is_err(), "the response or the future of the request says that it broke off");
}
