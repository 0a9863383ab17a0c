//! A response whose trailers resolve to an error is not received as a complete one.
//@ world = "wasi:http/service"
//@ covers = ["wasi:http/types#[static]response.new", "wasi:http/handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L435"
//@ operations = [
//@     { type = "run" },
//@     { type = "request", path = "/whole", response = { body = "whole" } },
//@     { type = "request", path = "/fails", response = { error = true } },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::server;
use support::prelude::*;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Fields;
use wasip3::http::types::Request;
use wasip3::http::types::Response;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    let (response, outgoing) = server::response(200, Fields::new());
    let fails = server::path(&request) == "/fails";
    server::later(async move {
        if fails {
            let _ = outgoing.fail("half", ErrorCode::InternalError(Some("no more".to_owned()))).await;
        } else {
            let _ = outgoing.finish("whole", None).await;
        }
    });
    Ok(response)
}
