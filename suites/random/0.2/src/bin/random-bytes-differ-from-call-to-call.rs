//! Successive calls return fresh bytes: no list is like another.
//@ covers = ["wasi:random/random#get-random-bytes"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/random/wit/random.wit#L17"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::random::random::get_random_bytes;

support::command!(test);

fn test() {
    // Two of a thousand lists of 128 bits are equal with a probability below 1000^2 / 2 / 2^128, which is 2e-33.
    let mut lists: Vec<Vec<u8>> = (0..1000).map(|_| get_random_bytes(16)).collect();
    lists.sort_unstable();
    lists.dedup();
    check_eq!(lists.len(), 1000, "a thousand lists of 16 bytes are a thousand different ones");
}
