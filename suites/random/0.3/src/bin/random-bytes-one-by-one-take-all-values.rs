//! Bytes that are asked for one at a time are as random as those of a long list: they take all values, or nearly.
//@ covers = ["wasi:random/random#get-random-bytes"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/random/wit/random.wit#L16"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::random::random::get_random_bytes;

support::command!(async test);

async fn test() {
    let mut seen = [false; 256];
    for _ in 0..2048 {
        let byte = get_random_bytes(1);
        check_eq!(byte.len(), 1, "the length of the list for one byte, which cannot be fewer");
        seen[usize::from(byte[0])] = true;
    }
    // There are fewer than 10^58 choices of 56 values, and each choice is missing from 2048 bytes with a probability of
    // (200 / 256)^2048, which is 3e-220: more than 200 values occur, but for one run in 10^161.
    let values = seen.into_iter().filter(|seen| *seen).count();
    check!(values > 200, "of 256 values, {values} occur in 2048 lists of one byte, nearly all");
}
