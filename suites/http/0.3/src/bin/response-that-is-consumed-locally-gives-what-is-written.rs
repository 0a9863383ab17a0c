//! The body of a response that is consumed where it was made gives what is written to it, and its trailers.
//@ covers = ["wasi:http/types#[static]response.new", "wasi:http/types#[static]response.consume-body"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L460"
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::code;
use http_0_3::fields;
use http_0_3::server;
use support::PATTERN;
use support::prelude::*;
use support::tasks::join;
use wasip3::http::types::Fields;

support::command!(async test);

async fn test() {
    let bytes = PATTERN.repeat(3_000).into_bytes();
    let (message, outgoing) = server::response(200, Fields::new());
    let trailers = fields::from_list(&[("x-sum", "9")]);
    let incoming = body::of(message);
    let ((received, end), sent) = join(incoming.read(), outgoing.finish(bytes.clone(), Some(trailers))).await;
    check!(received == bytes, "what is read is what was written");
    check_eq!(body::entries(end), fields::list(&[("x-sum", "9")]), "the trailers");
    code::succeed(sent, "the future of the response is success");
}
