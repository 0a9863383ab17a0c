//! Fresh data are new: a list does not begin with what an earlier list had further on.
//!
//! A host that draws from a buffer and moves on by fewer bytes than it returned hands out some of them twice.
//@ covers = ["wasi:random/random#get-random-bytes"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/random/wit/random.wit#L25"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::random::random::get_random_bytes;

support::command!(async test);

async fn test() {
    // Every run of eight bytes in 40 lists, 2240 of them or fewer. Two are equal, whether they overlap or not, with a
    // probability of 2^-64, and any two with one below 2240^2 / 2 / 2^64, which is 2e-13.
    let lists: Vec<Vec<u8>> = (0..40).map(|_| get_random_bytes(63)).collect();
    let mut windows: Vec<&[u8]> = lists.iter().flat_map(|list| list.windows(8)).collect();
    let all = windows.len();
    windows.sort_unstable();
    windows.dedup();
    check_eq!(windows.len(), all, "the number of different runs of eight bytes in forty lists");
}
