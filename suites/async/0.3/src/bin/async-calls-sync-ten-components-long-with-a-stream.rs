//! An asynchronous caller of a synchronous callee hands a stream through nine more callees of that kind, one behind the other, and has it back.
//@ spec = "https://github.com/WebAssembly/component-model/blob/6d281648bd89caf885a7adcc412962dbd2425ab7/design/mvp/Concurrency.md#L579"
//@ compose = [{ repeat = "link-sync", times = 9 }, "end-sync"]
#![no_std]
#![no_main]

use async_0_3::asynchronous::chain;

support::command!(async test);

async fn test() {
    chain::stream().await;
}
