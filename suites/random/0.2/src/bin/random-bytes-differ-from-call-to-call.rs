//! Successive calls return fresh bytes: no list is like another.
//@ covers = ["wasi:random/random#get-random-bytes"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/random/wit/random.wit#L17"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::random::random::get_random_bytes;

support::command!(test);

fn test() {
    // Two of 300 lists of 128 bits are equal with a probability below 300^2 / 2 / 2^128, which is 2e-34.
    let mut lists: Vec<Vec<u8>> = (0..300).map(|_| get_random_bytes(16)).collect();
    lists.sort_unstable();
    lists.dedup();
    check_eq!(lists.len(), 300, "300 lists of 16 bytes are 300 different ones");
}
