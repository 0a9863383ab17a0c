//! The trailers of a response arrive after its body.
//!
//! The response says which there are, by the header `trailer`.
//@ world = "wasi:http/service"
//@ covers = ["wasi:http/types#[static]response.new", "wasi:http/handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L434"
//@ operations = [
//@     { type = "run" },
//@     { type = "request", path = "/body", response = { body = "body", trailers = { x-sum = "4", x-end = "yes" } } },
//@     { type = "request", path = "/empty", response = { body = "", trailers = { x-sum = "0", x-end = "yes" } } },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::fields;
use http_0_3::server;
use support::prelude::*;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Request;
use wasip3::http::types::Response;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    let contents = if server::path(&request) == "/body" { "body" } else { "" };
    let (response, outgoing) = server::response(200, fields::from_list(&[("trailer", "x-sum, x-end")]));
    let trailers = fields::from_list(&[("x-sum", &contents.len().to_string()), ("x-end", "yes")]);
    server::later(async move {
        let _ = outgoing.finish(contents, Some(trailers)).await;
    });
    Ok(response)
}
