//! An asynchronous caller of an asynchronous callee has every case of a result back, values and errors.
//@ spec = "https://github.com/WebAssembly/component-model/blob/6d281648bd89caf885a7adcc412962dbd2425ab7/design/mvp/Concurrency.md#L95"
//@ compose = ["values-async"]
#![no_std]
#![no_main]

use async_0_3::asynchronous::values;

support::command!(async test);

async fn test() {
    values::results().await;
}
