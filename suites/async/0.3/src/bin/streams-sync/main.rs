//! The interface `streams`, with the synchronous ABI.
#![no_std]
#![no_main]

use async_0_3::{bytes, pending};
use support::channels::read_exactly;
use wit_bindgen::{StreamReader, block_on};

wit_bindgen::generate!({ path: "wit", world: "ticktock:compose/streams-callee", sync: true });

use exports::ticktock::compose::streams::Guest;

struct Part;

impl Guest for Part {
    fn sum(mut bytes: StreamReader<u8>, count: u32) -> u64 {
        let bytes = block_on(read_exactly(&mut bytes, count as usize));
        bytes.iter().zip(1..).map(|(byte, place)| u64::from(*byte) * place).sum()
    }

    fn produce(count: u32) -> StreamReader<u8> {
        // The write lasts longer than this call.
        pending::stream(<u8 as wit_stream::StreamPayload>::VTABLE, bytes(count))
    }

    fn pass(bytes: StreamReader<u8>) -> StreamReader<u8> {
        bytes
    }
}

export!(Part);
