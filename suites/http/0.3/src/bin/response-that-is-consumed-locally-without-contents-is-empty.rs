//! The body of a response whose contents are `none` ends at once.
//@ covers = ["wasi:http/types#[static]response.new", "wasi:http/types#[static]response.consume-body"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L433"
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::code;
use http_0_3::read_to_end;
use support::prelude::*;
use wasip3::http::types::Fields;
use wasip3::http::types::Response;

support::command!(async test);

async fn test() {
    let (message, sent) = Response::new(Fields::new(), None, body::no_trailers());
    let body::Incoming { contents, trailers } = body::of(message);
    drop(trailers);
    check_eq!(read_to_end(contents).await, b"", "the contents");
    code::succeed(sent.await, "the future of the response is success");
}
