//! Every byte of a short list is random, including the last ones of a length that is no multiple of a word.
//@ covers = ["wasi:random/random#get-random-bytes"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/random/wit/random.wit#L16"
#![no_std]
#![no_main]

use random_0_3::random_bytes;
use support::prelude::*;

support::command!(async test);

async fn test() {
    for length in 1..=40 {
        let first = random_bytes(length);
        let mut same = vec![true; length];
        for _ in 0..24 {
            for (place, byte) in random_bytes(length).into_iter().enumerate() {
                same[place] &= byte == first[place];
            }
        }
        // One byte is the same in 25 draws with a probability of 2^-192; there are 820 of them.
        check!(!same.contains(&true), "no byte of a list of {length} is the same in 25 lists (`true` is): {same:?}");
    }
}
