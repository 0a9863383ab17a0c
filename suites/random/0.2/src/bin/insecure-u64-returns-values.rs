//! Insecure random values can be had, as many as a program wants.
//!
//! Nothing is claimed of the values: they may be anything. A host fails that traps, or has none left.
//@ covers = ["wasi:random/insecure#get-insecure-random-u64"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/random/wit/insecure.wit#L19"
#![no_std]
#![no_main]

use wasip2::random::insecure::get_insecure_random_u64;

support::command!(test);

fn test() {
    for _ in 0..1000 {
        core::hint::black_box(get_insecure_random_u64());
    }
}
