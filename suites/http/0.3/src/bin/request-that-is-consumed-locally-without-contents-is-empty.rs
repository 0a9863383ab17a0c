//! The body of a request whose contents are `none` ends at once.
//@ covers = ["wasi:http/types#[static]request.new", "wasi:http/types#[static]request.consume-body"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L292"
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::code;
use http_0_3::read_to_end;
use support::prelude::*;
use wasip3::http::types::Fields;
use wasip3::http::types::Request;

support::command!(async test);

async fn test() {
    let (message, sent) = Request::new(Fields::new(), None, body::no_trailers(), None);
    let body::Incoming { contents, trailers } = body::of_request(message);
    drop(trailers);
    check_eq!(read_to_end(contents).await, b"", "the contents");
    code::succeed(sent.await, "the future of the request is success");
}
