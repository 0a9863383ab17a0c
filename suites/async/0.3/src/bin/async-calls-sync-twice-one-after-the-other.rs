//! A second call of a synchronous callee is not begun before the first has ended.
//@ spec = "https://github.com/WebAssembly/component-model/blob/6d281648bd89caf885a7adcc412962dbd2425ab7/design/mvp/Concurrency.md#L197"
//@ compose = ["control-sync"]
#![no_std]
#![no_main]

use async_0_3::asynchronous::concurrency;

support::command!(async test);

async fn test() {
    concurrency::one_after_the_other().await;
}
