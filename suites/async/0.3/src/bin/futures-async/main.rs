//! The interface `futures`, with the asynchronous ABI.
#![no_std]
#![no_main]

use support::prelude::*;
use wit_bindgen::FutureReader;

wit_bindgen::generate!({ path: "wit", world: "ticktock:compose/futures-callee" });

use exports::ticktock::compose::futures::Guest;

struct Part;

impl Guest for Part {
    async fn length(text: FutureReader<String>) -> u32 {
        text.await.len() as u32
    }

    async fn later(text: String) -> FutureReader<String> {
        let (writer, reader) = wit_future::new(String::new);
        // It is written after this call was answered.
        drop(wit_bindgen::spawn_local(async move {
            check!(writer.write(format!("later: {text}")).await.is_ok(), "the future is read");
        }));
        reader
    }

    async fn pass(value: FutureReader<u32>) -> FutureReader<u32> {
        value
    }
}

export!(Part);
