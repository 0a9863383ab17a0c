//! A seed is returned; it is meant to be asked for once.
//!
//! Whatever value comes is right, and it may always be the same. This finds a function that is not there or that traps.
//@ covers = ["wasi:random/insecure-seed#get-insecure-seed"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/random/wit/insecure-seed.wit#L8"
#![no_std]
#![no_main]

use wasip3::random::insecure_seed::get_insecure_seed;

support::command!(async test);

async fn test() {
    core::hint::black_box(get_insecure_seed());
}
