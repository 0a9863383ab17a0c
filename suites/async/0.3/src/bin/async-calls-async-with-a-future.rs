//! An asynchronous caller of an asynchronous callee hands over a future, which the callee reads.
//@ spec = "https://github.com/WebAssembly/component-model/blob/6d281648bd89caf885a7adcc412962dbd2425ab7/design/mvp/Concurrency.md#L577"
//@ compose = ["futures-async"]
#![no_std]
#![no_main]

use async_0_3::asynchronous::futures;

support::command!(async test);

async fn test() {
    futures::to_callee().await;
}
