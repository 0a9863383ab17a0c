//! Bytes and 64-bit values, drawn in turn, never are the same data: each is fresh.
//!
//! A host that makes its values of one buffer must not hand out the bytes that it has put into a value, or the other
//! way.
//@ covers = ["wasi:random/random#get-random-bytes", "wasi:random/random#get-random-u64"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/random/wit/random.wit#L25"
#![no_std]
#![no_main]

use random_0_3::random_bytes;
use support::prelude::*;
use wasip3::random::random::get_random_u64;

support::command!(async test);

async fn test() {
    let mut seen = Vec::new();
    for _ in 0..100 {
        let mut value = 0;
        for byte in random_bytes(8) {
            value = (value << 8) | u64::from(byte);
        }
        // A host may make a value of bytes in either order.
        seen.push(value);
        seen.push(value.swap_bytes());
        seen.push(get_random_u64());
    }
    // Of 300 entries, those of two draws are equal with a probability below 300^2 / 2 / 2^64, which is 3e-15. A list is
    // the same backwards with one of 2^-32, and three of a hundred are with one of 2e-24.
    let all = seen.len();
    seen.sort_unstable();
    seen.dedup();
    let equal = all - seen.len();
    check!(equal <= 2, "of a hundred values and a hundred lists of eight bytes, {equal} are equal to others");
}
