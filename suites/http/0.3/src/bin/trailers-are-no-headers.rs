//! Trailers do not appear among the headers of the response, nor headers among the trailers.
//@ covers = ["wasi:http/types#[method]response.get-headers", "wasi:http/types#[static]response.consume-body"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L461"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ response = { headers = { x-early = "1" }, chunks = ["body"], trailers = { x-late = "2" } } }] },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::fields;
use http_0_3::request;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let response = request::response_of("MAIN", "/").await;
    let headers = response.get_headers();
    let (_, end) = body::of(response).read().await;
    check_eq!(body::entries(end), fields::list(&[("x-late", "2")]), "the trailers");
    check_eq!(headers.get("x-early"), fields::values(&["1"]), "a header");
    check!(!headers.has("x-late"), "a trailer is no header");
}
