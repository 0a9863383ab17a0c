//! A list of insecure random bytes is no longer than what was asked for, and has one byte or more if any were asked for.
//!
//! What the bytes are is up to the host: they may even be all the same.
//@ covers = ["wasi:random/insecure#get-insecure-random-bytes"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/random/wit/insecure.wit#L17"
#![no_std]
#![no_main]

use random_0_3::LENGTHS;
use support::prelude::*;
use wasip3::random::insecure::get_insecure_random_bytes;

support::command!(async test);

async fn test() {
    for length in LENGTHS {
        let given = get_insecure_random_bytes(length).len() as u64;
        check!((1..=length).contains(&given), "a list for {length} bytes has 1 to {length}, and has {given}");
    }
}
