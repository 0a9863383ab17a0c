//! Every byte of a short list is random, including the last ones of a length that is no multiple of a word.
//@ covers = ["wasi:random/random#get-random-bytes"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/random/wit/random.wit#L8"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::random::random::get_random_bytes;

support::command!(test);

fn test() {
    for length in 1..=40 {
        let first = get_random_bytes(length);
        check_eq!(first.len() as u64, length, "the length of the list for {length} bytes");
        let mut same = vec![true; first.len()];
        for _ in 0..24 {
            let bytes = get_random_bytes(length);
            check_eq!(bytes.len() as u64, length, "the length of the list for {length} bytes");
            for (place, same) in same.iter_mut().enumerate() {
                *same &= bytes[place] == first[place];
            }
        }
        // One byte is the same in 25 draws with a probability of 2^-192; there are 820 of them.
        check!(!same.contains(&true), "no byte of a list of {length} is the same in 25 lists (`true` is): {same:?}");
    }
}
