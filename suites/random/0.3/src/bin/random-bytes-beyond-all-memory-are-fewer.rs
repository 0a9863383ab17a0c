//! A request for more bytes than there is memory for gives a short list, and no trap: one byte or more.
//!
//! The most that is asked for are 2^64 - 1 bytes. A host that makes a list as long as that, or cuts the number off, is found.
//@ covers = ["wasi:random/random#get-random-bytes"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/random/wit/random.wit#L21"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::random::random::get_random_bytes;

support::command!(async test);

async fn test() {
    // In 32 bits, nothing is left of the second.
    for length in [u64::MAX, 1 << 32] {
        check!(!get_random_bytes(length).is_empty(), "there is a byte or more in a list for {length} bytes");
    }
}
