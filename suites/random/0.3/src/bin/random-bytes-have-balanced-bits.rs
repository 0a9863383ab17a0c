//! Each of the eight bits of random bytes is as often one as zero.
//@ covers = ["wasi:random/random#get-random-bytes"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/random/wit/random.wit#L11"
#![no_std]
#![no_main]

use random_0_3::random_bytes;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let mut ones = [0_u32; 8];
    for byte in random_bytes(65_536) {
        for (bit, count) in ones.iter_mut().enumerate() {
            *count += u32::from((byte >> bit) & 1);
        }
    }
    // By Hoeffding's inequality one bit is 1280 or more off its mean of 32,768 with a probability below
    // 2 exp(-2 * 1280^2 / 65,536), which is 4e-22, and one of eight bits below 4e-21.
    for (bit, count) in ones.into_iter().enumerate() {
        check!(count.abs_diff(32_768) < 1280, "bit {bit} is one in {count} of 65,536 bytes, about in half of them");
    }
}
