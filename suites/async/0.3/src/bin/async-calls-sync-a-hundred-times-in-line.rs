//! A hundred calls of a synchronous callee stand in line, and each is answered.
//@ spec = "https://github.com/WebAssembly/component-model/blob/6d281648bd89caf885a7adcc412962dbd2425ab7/design/mvp/Concurrency.md#L197"
//@ compose = ["control-sync"]
#![no_std]
#![no_main]

use async_0_3::asynchronous::concurrency;

support::command!(async test);

async fn test() {
    concurrency::a_hundred_in_line().await;
}
