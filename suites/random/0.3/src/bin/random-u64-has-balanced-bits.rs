//! Each of the 64 bits of a random value is as often one as zero.
//!
//! A value that was made of fewer bits, such as the 53 of a floating-point number or the 63 of a signed one, has some
//! that are always the same.
//@ covers = ["wasi:random/random#get-random-u64"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/random/wit/random.wit#L34"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::random::random::get_random_u64;

support::command!(async test);

async fn test() {
    let mut ones = [0_u32; 64];
    for _ in 0..1024 {
        let value = get_random_u64();
        for (bit, count) in ones.iter_mut().enumerate() {
            *count += ((value >> bit) & 1) as u32;
        }
    }
    // By Hoeffding's inequality one bit is 200 or more off its mean of 512 with a probability below
    // 2 exp(-2 * 200^2 / 1024), which is 3e-34, and one of 64 bits below 2e-32.
    for (bit, count) in ones.into_iter().enumerate() {
        check!(count.abs_diff(512) < 200, "bit {bit} is one in {count} of 1024 values, about in half of them");
    }
}
