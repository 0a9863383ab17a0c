//! A call of an asynchronous callee that waits for the host is given up, a hundred times.
//@ spec = "https://github.com/WebAssembly/component-model/blob/6d281648bd89caf885a7adcc412962dbd2425ab7/design/mvp/Concurrency.md#L797"
//@ compose = ["control-async"]
#![no_std]
#![no_main]

use async_0_3::asynchronous::concurrency;

support::command!(async test);

async fn test() {
    concurrency::cancelled_while_the_host_works().await;
}
