//! Successive calls return fresh bytes: no list is like another.
//@ covers = ["wasi:random/random#get-random-bytes"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/random/wit/random.wit#L25"
#![no_std]
#![no_main]

use random_0_3::random_bytes;
use support::prelude::*;

support::command!(async test);

async fn test() {
    // Two of 300 lists of 128 bits are equal with a probability below 300^2 / 2 / 2^128, which is 2e-34.
    let mut lists: Vec<Vec<u8>> = (0..300).map(|_| random_bytes(16)).collect();
    lists.sort_unstable();
    lists.dedup();
    check_eq!(lists.len(), 300, "300 lists of 16 bytes are 300 different ones");
}
