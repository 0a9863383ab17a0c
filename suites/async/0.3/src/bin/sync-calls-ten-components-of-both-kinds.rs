//! A synchronous caller has an answer that ten callees have added to, asynchronous and synchronous ones in turn.
//@ spec = "https://github.com/WebAssembly/component-model/blob/6d281648bd89caf885a7adcc412962dbd2425ab7/design/mvp/Concurrency.md#L101"
//@ compose = ["link-async", "link-sync", "link-async", "link-sync", "link-async", "link-sync", "link-async", "link-sync", "link-async", "end-sync"]
#![no_std]
#![no_main]

use async_0_3::synchronous::chain;

async_0_3::synchronous_command!(test);

async fn test() {
    chain::values().await;
}
