//! A synchronous caller of a synchronous callee reads a future that the callee writes after it has answered.
//@ spec = "https://github.com/WebAssembly/component-model/blob/6d281648bd89caf885a7adcc412962dbd2425ab7/design/mvp/Concurrency.md#L600"
//@ compose = ["futures-sync"]
#![no_std]
#![no_main]

use async_0_3::synchronous::futures;

async_0_3::synchronous_command!(test);

async fn test() {
    futures::from_callee().await;
}
