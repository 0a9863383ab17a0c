//! Whoever asks again for what is missing gets as many bytes as wanted, a mebibyte of them.
//@ covers = ["wasi:random/insecure#get-insecure-random-bytes"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/random/wit/insecure.wit#L19"
#![no_std]
#![no_main]

use random_0_3::gather;
use support::prelude::*;
use wasip3::random::insecure::get_insecure_random_bytes;

support::command!(async test);

async fn test() {
    check_eq!(gather(1 << 20, get_insecure_random_bytes).len(), 1 << 20, "the number of bytes");
}
