//! An asynchronous caller of a synchronous callee that never answers traps when nothing else is left to be done.
//@ spec = "https://github.com/WebAssembly/component-model/blob/6d281648bd89caf885a7adcc412962dbd2425ab7/test/async/deadlock.wast#L73"
//@ compose = ["control-sync"]
//@ expect = { trap = true, stdout = "waiting" }
#![no_std]
#![no_main]

use async_0_3::asynchronous::control;

support::command!(async test);

async fn test() {
    control::never_answered().await;
}
