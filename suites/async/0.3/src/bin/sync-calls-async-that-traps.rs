//! A synchronous caller of an asynchronous callee that traps goes no further.
//@ spec = "https://github.com/WebAssembly/component-model/blob/6d281648bd89caf885a7adcc412962dbd2425ab7/design/mvp/Explainer.md#L3002"
//@ compose = ["control-async"]
//@ expect = { trap = true, stdout = "calling" }
#![no_std]
#![no_main]

use async_0_3::synchronous::control;

async_0_3::synchronous_command!(test);

async fn test() {
    control::trapped().await;
}
