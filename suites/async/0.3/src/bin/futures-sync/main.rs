//! The interface `futures`, with the synchronous ABI.
#![no_std]
#![no_main]

use async_0_3::pending;
use support::prelude::*;
use wit_bindgen::{FutureReader, block_on};

wit_bindgen::generate!({ path: "wit", world: "ticktock:compose/futures-callee", sync: true });

use exports::ticktock::compose::futures::Guest;

struct Part;

impl Guest for Part {
    fn length(text: FutureReader<String>) -> u32 {
        block_on(async { text.await.len() as u32 })
    }

    fn later(text: String) -> FutureReader<String> {
        // The write lasts longer than this call.
        pending::future(<String as wit_future::FuturePayload>::VTABLE, format!("later: {text}"))
    }

    fn pass(value: FutureReader<u32>) -> FutureReader<u32> {
        value
    }
}

export!(Part);
