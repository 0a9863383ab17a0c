//! A program can have a seed for its hash maps.
//!
//! Nothing is claimed of the value: it may be the same in every program. It is asked for once, as it is meant to be; a
//! host fails that traps.
//@ covers = ["wasi:random/insecure-seed#insecure-seed"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/random/wit/insecure-seed.wit#L8"
#![no_std]
#![no_main]

use wasip2::random::insecure_seed::insecure_seed;

support::command!(test);

fn test() {
    core::hint::black_box(insecure_seed());
}
