//! A hundred calls of an asynchronous callee are under way at once, and end in whatever order.
//@ spec = "https://github.com/WebAssembly/component-model/blob/6d281648bd89caf885a7adcc412962dbd2425ab7/design/mvp/Concurrency.md#L99"
//@ compose = ["control-async"]
#![no_std]
#![no_main]

use async_0_3::asynchronous::concurrency;

support::command!(async test);

async fn test() {
    concurrency::a_hundred_at_once().await;
}
