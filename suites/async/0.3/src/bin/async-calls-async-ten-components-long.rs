//! An asynchronous caller of an asynchronous callee has an answer that nine more callees of that kind have added to, one behind the other.
//@ spec = "https://github.com/WebAssembly/component-model/blob/6d281648bd89caf885a7adcc412962dbd2425ab7/design/mvp/Concurrency.md#L519"
//@ compose = [{ repeat = "link-async", times = 9 }, "end-async"]
#![no_std]
#![no_main]

use async_0_3::asynchronous::chain;

support::command!(async test);

async fn test() {
    chain::values().await;
}
