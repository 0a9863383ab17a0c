//! Each of the 256 values of a byte occurs about as often as any other.
//@ covers = ["wasi:random/random#get-random-bytes"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/random/wit/random.wit#L11"
#![no_std]
#![no_main]

use random_0_3::random_bytes;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let mut counts = [0_u32; 256];
    for byte in random_bytes(65_536) {
        counts[usize::from(byte)] += 1;
    }
    // A count is binomial, of mean 256. One of 256 counts is below 96 or above 448 with a probability of 2e-25.
    for (value, count) in counts.into_iter().enumerate() {
        check!((96..=448).contains(&count), "byte {value} occurs {count} times in 64 KiB, about 256 times");
    }
}
