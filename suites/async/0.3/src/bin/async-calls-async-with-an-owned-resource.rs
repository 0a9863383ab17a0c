//! An asynchronous caller of an asynchronous callee gives it a resource, and has it no more.
//@ spec = "https://github.com/WebAssembly/component-model/blob/6d281648bd89caf885a7adcc412962dbd2425ab7/design/mvp/CanonicalABI.md#L2619"
//@ compose = ["resources-async"]
#![no_std]
#![no_main]

use async_0_3::asynchronous::resources;

support::command!(async test);

async fn test() {
    resources::owned().await;
}
