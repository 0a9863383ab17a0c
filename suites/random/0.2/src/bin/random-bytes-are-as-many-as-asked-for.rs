//! A list of random bytes has the length that was asked for, also if that is no multiple of a word, a block or a page.
//@ covers = ["wasi:random/random#get-random-bytes"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/random/wit/random.wit#L8"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::random::random::get_random_bytes;

support::command!(test);

fn test() {
    for length in (0..=66).chain([127, 128, 129, 255, 256, 257, 4095, 4096, 4097, 65_535, 65_536, 65_537, 100_003]) {
        check_eq!(get_random_bytes(length).len() as u64, length, "the length of the list for {length} bytes");
    }
}
