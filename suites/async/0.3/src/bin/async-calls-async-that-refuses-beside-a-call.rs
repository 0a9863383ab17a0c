//! A call that is under way ends while its callee exerts backpressure, and one that is refused is begun later.
//@ spec = "https://github.com/WebAssembly/component-model/blob/6d281648bd89caf885a7adcc412962dbd2425ab7/design/mvp/Concurrency.md#L184"
//@ compose = ["control-async"]
#![no_std]
#![no_main]

use async_0_3::asynchronous::concurrency;

support::command!(async test);

async fn test() {
    concurrency::backpressure_beside_a_call().await;
}
