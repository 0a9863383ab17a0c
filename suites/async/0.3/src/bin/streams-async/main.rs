//! The interface `streams`, with the asynchronous ABI.
#![no_std]
#![no_main]

use async_0_3::bytes;
use support::channels::{read_exactly, write_all};
use wit_bindgen::StreamReader;

wit_bindgen::generate!({ path: "wit", world: "ticktock:compose/streams-callee" });

use exports::ticktock::compose::streams::Guest;

struct Part;

impl Guest for Part {
    async fn sum(mut bytes: StreamReader<u8>, count: u32) -> u64 {
        let bytes = read_exactly(&mut bytes, count as usize).await;
        bytes.iter().zip(1..).map(|(byte, place)| u64::from(*byte) * place).sum()
    }

    async fn produce(count: u32) -> StreamReader<u8> {
        let (mut writer, reader) = wit_stream::new();
        // It is written after this call was answered.
        drop(wit_bindgen::spawn_local(async move {
            for part in bytes(count).chunks(70_000) {
                write_all(&mut writer, part).await;
            }
        }));
        reader
    }

    async fn pass(bytes: StreamReader<u8>) -> StreamReader<u8> {
        bytes
    }
}

export!(Part);
