//! The body of a response arrives whole, with a length that was said and without, and one of a mebibyte.
//@ world = "wasi:http/service"
//@ covers = ["wasi:http/types#[static]response.new", "wasi:http/handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L432"
//@ operations = [
//@     { type = "run" },
//@     { type = "request", path = "/none", response = { status = 200, body = "" } },
//@     { type = "request", path = "/empty", response = { status = 200, body = "" } },
//@     { type = "request", path = "/length", response = { headers = { content-length = "12" }, body = "twelve bytes" } },
//@     { type = "request", path = "/chunks", response = { body = "twelve bytes" } },
//@     { type = "request", path = "/mebibyte", response = { body = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 } } },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::fields;
use http_0_3::server;
use support::PATTERN;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Fields;
use wasip3::http::types::Request;
use wasip3::http::types::Response;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    Ok(match server::path(&request).as_str() {
        "/none" => server::empty(200, Fields::new()).0,
        "/empty" => server::answer(200, ""),
        "/length" => server::answer_with(200, fields::from_list(&[("content-length", "12")]), "twelve bytes"),
        "/chunks" => server::answer(200, "twelve bytes"),
        _ => server::answer(200, PATTERN.repeat(17_190)),
    })
}
