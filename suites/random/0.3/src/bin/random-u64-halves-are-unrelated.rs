//! The two halves of a random value are not the same, nor are they those of the value before.
//@ covers = ["wasi:random/random#get-random-u64"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/random/wit/random.wit#L31"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::random::random::get_random_u64;

support::command!(async test);

async fn test() {
    let halves: Vec<u32> =
        (0..200).map(|_| get_random_u64()).flat_map(|value| [value as u32, (value >> 32) as u32]).collect();
    // Every half is compared with the three before it. These are 1194 pairs, each equal with a probability of 2^-32.
    // More than two equal pairs need two chances at least, as the third may follow from two: the probability is below
    // 1194^2 / 2 / 2^64, which is 4e-14.
    let mut equal = 0;
    for distance in 1..=3 {
        equal += halves.iter().zip(&halves[distance..]).filter(|(one, other)| one == other).count();
    }
    check!(equal < 3, "of 200 values, {equal} pairs of halves close to each other are equal, hardly any");
}
