//! What the tests of `wasi:random` share: as many bytes as are wanted, of hosts that may give fewer.
#![no_std]

use support::prelude::*;
use wasip3::random::random::get_random_bytes;

/// Lengths to ask for, among them those beside words, blocks and pages.
pub const LENGTHS: [u64; 25] =
    [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 63, 64, 65, 255, 256, 257, 4095, 4096, 4097, 65_535, 65_537, 100_003];

/// As many bytes as wanted, by asking again for what is missing.
#[track_caller]
pub fn gather(length: usize, function: impl Fn(u64) -> Vec<u8>) -> Vec<u8> {
    let mut bytes = Vec::new();
    while bytes.len() < length {
        let missing = length - bytes.len();
        let part = function(missing as u64);
        check!(
            (1..=missing).contains(&part.len()),
            "a list for {missing} bytes has 1 to {missing}, and has {}",
            part.len()
        );
        bytes.extend(part);
    }
    bytes
}

/// As many secure random bytes as wanted.
#[track_caller]
pub fn random_bytes(length: usize) -> Vec<u8> {
    gather(length, get_random_bytes)
}
