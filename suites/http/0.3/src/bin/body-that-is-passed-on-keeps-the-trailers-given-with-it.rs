//! A request whose contents are the stream of a response has the trailers that it was made with, and not those of the
//! response.
//@ covers = [
//@     "wasi:http/types#[static]response.consume-body",
//@     "wasi:http/types#[static]request.new",
//@     "wasi:http/client#send",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L293"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ response = { chunks = ["one", "two"], trailers = { x-theirs = "2" } } }, { method = "POST", mode = "echo-headers" }] },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::code;
use http_0_3::fields;
use http_0_3::request;
use support::prelude::*;
use support::tasks::join;
use wasip3::http::client::send;
use wasip3::http::types::Method;
use wasip3::http::types::Request;

support::command!(async test);

async fn test() {
    let body::Incoming { contents, trailers: _trailers } = body::of(request::response_of("MAIN", "/").await);
    let (writer, trailers) = body::trailers();
    let (request, _sent) = Request::new(fields::from_list(&[("trailer", "x-own")]), Some(contents), trailers, None);
    request::address(&request, &Method::Post, &request::authority("MAIN"), "/");
    let write = writer.write(Ok(Some(fields::from_list(&[("x-own", "1")]))));
    let (response, written) = join(send(request), async { write.await.is_ok() }).await;
    let response = code::succeed(response, "the response is received");
    check!(written, "the trailers that the request was made with are taken");
    check_eq!(request::header(&response, "x-trailer-x-own").as_deref(), Some("1"), "the trailer that arrived");
    check_eq!(request::header(&response, "x-trailer-x-theirs"), None, "the trailer of the response");
}
