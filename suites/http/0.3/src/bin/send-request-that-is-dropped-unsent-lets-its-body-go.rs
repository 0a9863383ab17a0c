//! Whoever writes the body of a request that is dropped without having been sent finds the reading end dropped.
//!
//! A host may take some of it, and the trailers, before it is known that the request is not sent.
//@ covers = ["wasi:http/types#[static]request.new"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L291"
#![no_std]
#![no_main]

use core::pin::pin;
use http_0_3::body;
use http_0_3::request;
use support::tasks::poll_once;
use wasip3::http::types::Fields;
use wasip3::wit_bindgen::StreamResult;

support::command!(async test);

async fn test() {
    let (request, outgoing) = request::with_body(Fields::new());
    let body::Outgoing { mut contents, trailers, sent } = outgoing;
    let result = {
        let mut write = pin!(contents.write(b"never sent".to_vec()));
        let taken = poll_once(write.as_mut()).await;
        drop(request);
        match taken {
            Some((result, _)) => result,
            None => write.await.0,
        }
    };
    if result != StreamResult::Dropped {
        body::check_dropped(&mut contents, 64 << 20, "the body of a request that was dropped").await;
    }
    let _ = trailers.write(Ok(None)).await;
    // Nothing was sent: whether that is success is left open.
    let _ = sent.await;
}
