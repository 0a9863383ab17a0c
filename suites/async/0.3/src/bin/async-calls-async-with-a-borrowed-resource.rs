//! An asynchronous caller of an asynchronous callee lends it a resource, and keeps it.
//@ spec = "https://github.com/WebAssembly/component-model/blob/6d281648bd89caf885a7adcc412962dbd2425ab7/design/mvp/CanonicalABI.md#L2640"
//@ compose = ["resources-async"]
#![no_std]
#![no_main]

use async_0_3::asynchronous::resources;

support::command!(async test);

async fn test() {
    resources::borrowed().await;
}
