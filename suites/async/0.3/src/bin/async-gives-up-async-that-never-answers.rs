//! A call of an asynchronous callee that never answers is given up, and the callee is told.
//@ spec = "https://github.com/WebAssembly/component-model/blob/6d281648bd89caf885a7adcc412962dbd2425ab7/design/mvp/Concurrency.md#L788"
//@ compose = ["control-async"]
#![no_std]
#![no_main]

use async_0_3::asynchronous::concurrency;

support::command!(async test);

async fn test() {
    concurrency::cancelled_while_it_waits().await;
}
