//! A synchronous caller of an asynchronous callee hands over a future and has it back, and then has both of its ends.
//@ spec = "https://github.com/WebAssembly/component-model/blob/6d281648bd89caf885a7adcc412962dbd2425ab7/design/mvp/Concurrency.md#L579"
//@ compose = ["futures-async"]
#![no_std]
#![no_main]

use async_0_3::synchronous::futures;

async_0_3::synchronous_command!(test);

async fn test() {
    futures::through_callee().await;
}
