//! A request for more insecure bytes than there is memory for gives a short list, and no trap: one byte or more.
//@ covers = ["wasi:random/insecure#get-insecure-random-bytes"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/random/wit/insecure.wit#L20"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::random::insecure::get_insecure_random_bytes;

support::command!(async test);

async fn test() {
    // In 32 bits, nothing is left of it.
    let length = 1 << 32;
    check!(!get_insecure_random_bytes(length).is_empty(), "there is a byte or more in a list for {length} bytes");
}
