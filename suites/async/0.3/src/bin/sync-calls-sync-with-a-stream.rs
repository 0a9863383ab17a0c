//! A synchronous caller of a synchronous callee hands over a stream, which the callee reads.
//@ spec = "https://github.com/WebAssembly/component-model/blob/6d281648bd89caf885a7adcc412962dbd2425ab7/design/mvp/Concurrency.md#L577"
//@ compose = ["streams-sync"]
#![no_std]
#![no_main]

use async_0_3::synchronous::streams;

async_0_3::synchronous_command!(test);

async fn test() {
    streams::to_callee().await;
}
