//! An asynchronous caller of a function that is not `async` and waits before it returns traps.
//@ spec = "https://github.com/WebAssembly/component-model/blob/6d281648bd89caf885a7adcc412962dbd2425ab7/design/mvp/Concurrency.md#L86"
//@ compose = ["blocking"]
//@ expect = { trap = true, stdout = "calling" }
#![no_std]
#![no_main]

use async_0_3::asynchronous::control;

support::command!(async test);

async fn test() {
    control::blocked().await;
}
