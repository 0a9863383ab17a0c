//! The stream of a response is the contents of a request, which sends on what comes.
//@ covers = [
//@     "wasi:http/types#[static]response.consume-body",
//@     "wasi:http/types#[static]request.new",
//@     "wasi:http/client#send",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L291"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ response = { chunks = ["one", "two"] } }, { method = "POST", mode = "echo-body" }] },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::code;
use http_0_3::request;
use support::prelude::*;
use wasip3::http::types::Fields;
use wasip3::http::types::Method;
use wasip3::http::types::Request;

support::command!(async test);

async fn test() {
    let body::Incoming { contents, trailers } = body::of(request::response_of("MAIN", "/").await);
    let (request, sent) = Request::new(Fields::new(), Some(contents), trailers, None);
    request::address(&request, &Method::Post, &request::authority("MAIN"), "/");
    let response = request::respond(request).await;
    check_eq!(body::read_text(response).await, "onetwo", "the body that went round");
    code::succeed(sent.await, "the future of the request is success");
}
