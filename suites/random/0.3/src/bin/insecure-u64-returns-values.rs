//! Insecure random values are returned, as many as a program asks for.
//!
//! Whatever value comes is right. This finds a function that is not there, that traps, or has none left.
//@ covers = ["wasi:random/insecure#get-insecure-random-u64"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/random/wit/insecure.wit#L26"
#![no_std]
#![no_main]

use wasip3::random::insecure::get_insecure_random_u64;

support::command!(async test);

async fn test() {
    for _ in 0..1000 {
        core::hint::black_box(get_insecure_random_u64());
    }
}
