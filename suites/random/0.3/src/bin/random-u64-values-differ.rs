//! Successive random 64-bit values are fresh: a hundred of them are not all alike, and no two are the same.
//@ covers = ["wasi:random/random#get-random-u64"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/random/wit/random.wit#L33"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::random::random::get_random_u64;

support::command!(async test);

async fn test() {
    // Two equal values among a hundred draws of 64 bits happen once in 10^15 runs.
    let mut seen: Vec<u64> = (0..100).map(|_| get_random_u64()).collect();
    seen.sort_unstable();
    seen.dedup();
    check_eq!(seen.len(), 100, "a hundred random values are a hundred different ones");
}
