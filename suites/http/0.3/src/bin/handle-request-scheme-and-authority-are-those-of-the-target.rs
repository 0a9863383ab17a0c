//! The scheme of a request that is handled is HTTP, and its authority is where it was sent, if the host tells them.
//!
//! The test's requests are sent to `localhost` or to `127.0.0.1`. `none` is right, too, if the host takes it that a
//! request in origin form names neither.
//@ world = "wasi:http/service"
//@ covers = [
//@     "wasi:http/types#[method]request.get-scheme",
//@     "wasi:http/types#[method]request.get-authority",
//@     "wasi:http/handler#handle",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L336"
//@ operations = [
//@     { type = "run" },
//@     { type = "request", path = "/", response = { status = 204 } },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::options;
use http_0_3::server;
use support::prelude::*;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Fields;
use wasip3::http::types::Request;
use wasip3::http::types::Response;
use wasip3::http::types::Scheme;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    if let Some(scheme) = request.get_scheme() {
        check!(matches!(scheme, Scheme::Http), "the scheme of a request over plain HTTP is HTTP, and not {scheme:?}");
    }
    if let Some(authority) = request.get_authority() {
        let host = authority.rsplit_once(':').map_or(authority.as_str(), |(host, _)| host);
        check!(
            matches!(host, "localhost" | "127.0.0.1"),
            "the authority is where the request was sent, and not `{authority}`"
        );
    }
    check!(
        request.get_options().is_none_or(|options| options::timeouts(&options) == [None; 3]),
        "there are no timeouts"
    );
    Ok(server::empty(204, Fields::new()).0)
}
