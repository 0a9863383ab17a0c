//! A handler that returns an error code has no response of its own: whoever asked is told of an error, whichever it is.
//!
//! How the host tells it is its own matter: a status of the server's errors, or none at all. Errors that may be the
//! client's, such as a body that is too large, are left out: RFC 9209, section 2.3, recommends a status of the client's
//! errors for them.
//@ world = "wasi:http/service"
//@ covers = ["wasi:http/handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L35"
//@ operations = [
//@     { type = "run" },
//@     { type = "request", path = "/response", response = { body = "no error" } },
//@     { type = "request", path = "/dns", response = { error = true } },
//@     { type = "request", path = "/refused", response = { error = true } },
//@     { type = "request", path = "/incomplete", response = { error = true } },
//@     { type = "request", path = "/coding", response = { error = true } },
//@     { type = "request", path = "/loop", response = { error = true } },
//@     { type = "request", path = "/configuration", response = { error = true } },
//@     { type = "request", path = "/internal", response = { error = true } },
//@     { type = "request", path = "/response", response = { body = "no error" } },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::server;
use support::prelude::*;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Request;
use wasip3::http::types::Response;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    Err(match server::path(&request).as_str() {
        "/response" => return Ok(server::answer(200, "no error")),
        "/dns" => ErrorCode::DnsTimeout,
        "/refused" => ErrorCode::ConnectionRefused,
        "/incomplete" => ErrorCode::HttpResponseIncomplete,
        "/coding" => ErrorCode::HttpResponseTransferCoding(Some("gzip".to_owned())),
        "/loop" => ErrorCode::LoopDetected,
        "/configuration" => ErrorCode::ConfigurationError,
        _ => ErrorCode::InternalError(Some("the reason".to_owned())),
    })
}
