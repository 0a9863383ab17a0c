//! Whoever writes the body of a request that is dropped without having been sent finds the reading end dropped.
//@ covers = ["wasi:http/types#[static]request.new"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L291"
#![no_std]
#![no_main]

use core::pin::pin;
use http_0_3::body;
use http_0_3::request;
use support::prelude::*;
use support::tasks::poll_once;
use wasip3::http::types::Fields;
use wasip3::wit_bindgen::StreamResult;

support::command!(async test);

async fn test() {
    let (request, outgoing) = request::with_body(Fields::new());
    let body::Outgoing { mut contents, trailers, sent } = outgoing;
    let mut write = pin!(contents.write(b"never sent".to_vec()));
    poll_once(write.as_mut()).await;
    drop(request);
    check_eq!(write.await.0, StreamResult::Dropped, "the result of a write to the body of a request that was dropped");
    check!(trailers.write(Ok(None)).await.is_err(), "the trailers of a request that was dropped are not taken");
    // Nothing was sent: whether that is success is left open.
    let _ = sent.await;
}
