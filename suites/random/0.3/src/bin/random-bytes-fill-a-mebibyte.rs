//! A mebibyte of random bytes is random from beginning to end, and no part of it repeats another.
//!
//! A host that fills only a beginning leaves zeros, and one that fills in pieces from the same source repeats itself.
//@ covers = ["wasi:random/random#get-random-bytes"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/random/wit/random.wit#L8"
#![no_std]
#![no_main]

use random_0_3::random_bytes;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let bytes = random_bytes(1 << 20);
    // Two of 65,536 blocks of 128 bits are equal with a probability below 65,536^2 / 2 / 2^128, which is 7e-30.
    let (blocks, rest) = bytes.as_chunks::<16>();
    check!(rest.is_empty(), "a mebibyte is a whole number of blocks");
    let mut blocks: Vec<u128> = blocks.iter().map(|block| u128::from_le_bytes(*block)).collect();
    blocks.sort_unstable();
    let all = blocks.len();
    blocks.dedup();
    check_eq!(blocks.len(), all, "the number of different blocks of 16 bytes in a mebibyte");
}
