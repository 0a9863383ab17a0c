//! An asynchronous caller of a synchronous callee hands over a text of 100 kilobytes, and has back a list of twenty such.
//@ spec = "https://github.com/WebAssembly/component-model/blob/6d281648bd89caf885a7adcc412962dbd2425ab7/design/mvp/Concurrency.md#L101"
//@ compose = ["values-sync"]
#![no_std]
#![no_main]

use async_0_3::asynchronous::values;

support::command!(async test);

async fn test() {
    values::long_values().await;
}
