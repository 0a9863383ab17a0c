//! An asynchronous caller of a synchronous callee has an answer that nine more callees of that kind have added to, one behind the other.
//@ spec = "https://github.com/WebAssembly/component-model/blob/6d281648bd89caf885a7adcc412962dbd2425ab7/design/mvp/Concurrency.md#L519"
//@ compose = [{ repeat = "link-sync", times = 9 }, "end-sync"]
#![no_std]
#![no_main]

use async_0_3::asynchronous::chain;

support::command!(async test);

async fn test() {
    chain::values().await;
}
