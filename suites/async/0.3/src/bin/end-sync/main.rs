//! The end of a chain, with the synchronous ABI.
#![no_std]
#![no_main]

use support::prelude::*;
use wit_bindgen::StreamReader;

wit_bindgen::generate!({ path: "wit", world: "ticktock:compose/chain-end", sync: true });

use exports::ticktock::compose::chain::Guest;

struct Part;

impl Guest for Part {
    fn visit(mut trail: Vec<u32>) -> Vec<u32> {
        trail.push(trail.len() as u32);
        trail.push(trail.len() as u32);
        trail
    }

    fn pass(bytes: StreamReader<u8>) -> StreamReader<u8> {
        bytes
    }
}

export!(Part);
