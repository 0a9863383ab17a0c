//! A synchronous callee that does not wait cancellably ends a call that was given up, as if it had not been.
//@ spec = "https://github.com/WebAssembly/component-model/blob/6d281648bd89caf885a7adcc412962dbd2425ab7/design/mvp/Concurrency.md#L816"
//@ compose = ["control-sync"]
#![no_std]
#![no_main]

use async_0_3::asynchronous::concurrency;

support::command!(async test);

async fn test() {
    concurrency::cancelled_to_no_effect().await;
}
