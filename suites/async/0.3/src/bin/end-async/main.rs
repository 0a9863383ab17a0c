//! The end of a chain, with the asynchronous ABI.
#![no_std]
#![no_main]

use support::prelude::*;
use wit_bindgen::StreamReader;

wit_bindgen::generate!({ path: "wit", world: "ticktock:compose/chain-end" });

use exports::ticktock::compose::chain::Guest;

struct Part;

impl Guest for Part {
    async fn visit(mut trail: Vec<u32>) -> Vec<u32> {
        trail.push(trail.len() as u32);
        trail.push(trail.len() as u32);
        trail
    }

    async fn pass(bytes: StreamReader<u8>) -> StreamReader<u8> {
        bytes
    }
}

export!(Part);
