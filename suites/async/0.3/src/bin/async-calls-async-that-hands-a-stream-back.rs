//! An asynchronous caller of an asynchronous callee hands over a stream and has it back, and then has both of its ends.
//@ spec = "https://github.com/WebAssembly/component-model/blob/6d281648bd89caf885a7adcc412962dbd2425ab7/design/mvp/Concurrency.md#L579"
//@ compose = ["streams-async"]
#![no_std]
#![no_main]

use async_0_3::asynchronous::streams;

support::command!(async test);

async fn test() {
    streams::through_callee().await;
}
