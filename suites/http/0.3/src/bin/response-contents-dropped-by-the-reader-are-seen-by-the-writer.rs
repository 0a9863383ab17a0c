//! Whoever writes the body of a response whose reader drops its stream finds the reading end dropped.
//!
//! A host that is in between may take some more before it finds out.
//@ covers = ["wasi:http/types#[static]response.new", "wasi:http/types#[static]response.consume-body"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L432"
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::read_exactly;
use http_0_3::server;
use http_0_3::write_all;
use support::prelude::*;
use support::tasks::{give_way, join};
use wasip3::http::types::Fields;
use wasip3::wit_bindgen::StreamResult;

support::command!(async test);

/// How often a write may be taken after the reader has gone.
const ATTEMPTS: usize = 1000;

async fn test() {
    let (message, mut outgoing) = server::response(200, Fields::new());
    let mut incoming = body::of(message);
    let read = async {
        check_eq!(read_exactly(&mut incoming.contents, 4).await, b"some", "the first bytes");
        drop(incoming.contents);
    };
    let write = async {
        write_all(&mut outgoing.contents, "some").await;
        let mut result = StreamResult::Complete(0);
        for _ in 0..ATTEMPTS {
            result = outgoing.contents.write(b"more".to_vec()).await.0;
            if result == StreamResult::Dropped {
                break;
            }
            give_way().await;
        }
        result
    };
    let ((), result) = join(read, write).await;
    check_eq!(result, StreamResult::Dropped, "the result of the last of many writes after the reader has gone");
}
