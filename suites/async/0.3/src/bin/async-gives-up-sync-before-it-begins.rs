//! A call that a synchronous callee has not begun is given up, and is never begun, nor is anything handed over.
//@ spec = "https://github.com/WebAssembly/component-model/blob/6d281648bd89caf885a7adcc412962dbd2425ab7/design/mvp/Concurrency.md#L785"
//@ compose = ["control-sync"]
#![no_std]
#![no_main]

use async_0_3::asynchronous::concurrency;

support::command!(async test);

async fn test() {
    concurrency::cancelled_before_it_begins().await;
}
