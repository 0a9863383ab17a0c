//! A byte does not follow from one before it: the differences between bytes are random, too.
//!
//! A counter takes every value equally often, and so does a short pattern that repeats. Their differences do not.
//@ covers = ["wasi:random/random#get-random-bytes"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/random/wit/random.wit#L16"
#![no_std]
#![no_main]

use random_0_3::random_bytes;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let bytes = random_bytes(65_536);
    for distance in 1..=64 {
        let mut counts = [0_u32; 256];
        for (one, other) in bytes.iter().zip(&bytes[distance..]) {
            counts[usize::from(other.wrapping_sub(*one))] += 1;
        }
        // For one distance the differences are as good as independent bytes. A count is binomial, of mean 256; one of
        // 64 times 256 is below 96 or above 448 with a probability of 1e-23.
        for (difference, count) in counts.into_iter().enumerate() {
            check!(
                (96..=448).contains(&count),
                "a byte is the one {distance} before it plus {difference} {count} times in 64 KiB, about 256 times"
            );
        }
    }
}
