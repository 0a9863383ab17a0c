//! An asynchronous caller of an asynchronous callee hands over a record with everything in it, and has back what the callee made of it.
//@ spec = "https://github.com/WebAssembly/component-model/blob/6d281648bd89caf885a7adcc412962dbd2425ab7/design/mvp/Concurrency.md#L95"
//@ compose = ["values-async"]
#![no_std]
#![no_main]

use async_0_3::asynchronous::values;

support::command!(async test);

async fn test() {
    values::records().await;
}
