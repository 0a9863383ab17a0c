//! Bytes that are asked for one at a time take every value.
//@ covers = ["wasi:random/random#get-random-bytes"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/random/wit/random.wit#L8"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::random::random::get_random_bytes;

support::command!(test);

fn test() {
    let mut seen = [false; 256];
    // A value is missing from 16,384 bytes with a probability below 256 * (255 / 256)^16,384, which is 4e-26.
    for _ in 0..16_384 {
        let byte = get_random_bytes(1);
        check_eq!(byte.len(), 1, "the length of the list for one byte");
        seen[usize::from(byte[0])] = true;
    }
    let missing: Vec<usize> = (0..256).filter(|value| !seen[*value]).collect();
    check!(missing.is_empty(), "all values occur in 16,384 lists of a byte; missing are {missing:?}");
}
