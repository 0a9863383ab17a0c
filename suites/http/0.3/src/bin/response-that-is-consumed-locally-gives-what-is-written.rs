//! The body of a response that is consumed where it was made gives what is written to it.
//!
//! A component that reads a future of its own whose value is no number traps, so that the trailers are left alone.
//@ covers = ["wasi:http/types#[static]response.new", "wasi:http/types#[static]response.consume-body"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L460"
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::code;
use http_0_3::read_to_end;
use http_0_3::server;
use support::PATTERN;
use support::prelude::*;
use support::tasks::join;
use wasip3::http::types::Fields;

support::command!(async test);

async fn test() {
    let bytes = PATTERN.repeat(3_000).into_bytes();
    let (message, outgoing) = server::response(200, Fields::new());
    let body::Incoming { contents, trailers } = body::of(message);
    drop(trailers);
    let (received, sent) = join(read_to_end(contents), outgoing.finish(bytes.clone(), None)).await;
    check!(received == bytes, "what is read is what was written");
    code::succeed(sent, "the future of the response is success");
}
