//! Trailers that were received are cloned, changed, and sent as those of a request.
//@ covers = [
//@     "wasi:http/types#[static]response.consume-body",
//@     "wasi:http/types#[method]fields.clone",
//@     "wasi:http/types#[static]request.new",
//@     "wasi:http/client#send",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L268"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ response = { chunks = ["body"], trailers = { x-late = "2" } } }, { method = "POST", path = "/back", mode = "echo-headers" }] },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::code;
use http_0_3::fields;
use http_0_3::request;
use support::prelude::*;
use support::tasks::join;
use wasip3::http::client::send;

support::command!(async test);

async fn test() {
    let (_, end) = body::of(request::response_of("MAIN", "/").await).read().await;
    let Some(trailers) = code::succeed(end, "the body was received whole") else { fail!("the trailers are there") };
    let changed = trailers.clone();
    fields::succeed(changed.append("x-more", b"4"), "a clone can be changed");
    let (request, outgoing) = request::post("MAIN", "/back", &[("trailer", "x-late, x-more")]);
    let (response, _) = join(send(request), outgoing.deliver("x", Some(changed))).await;
    let response = code::succeed(response, "the response is received");
    check_eq!(request::header(&response, "x-trailer-x-late").as_deref(), Some("2"), "a trailer that arrived");
    check_eq!(request::header(&response, "x-trailer-x-more").as_deref(), Some("4"), "a trailer that arrived");
}
