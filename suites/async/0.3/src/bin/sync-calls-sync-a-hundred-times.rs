//! A synchronous caller of a synchronous callee calls it a hundred times, and each call has ended when it returns.
//@ spec = "https://github.com/WebAssembly/component-model/blob/6d281648bd89caf885a7adcc412962dbd2425ab7/design/mvp/Concurrency.md#L524"
//@ compose = ["control-sync"]
#![no_std]
#![no_main]

use async_0_3::synchronous::control;

async_0_3::synchronous_command!(test);

async fn test() {
    control::a_hundred_calls().await;
}
