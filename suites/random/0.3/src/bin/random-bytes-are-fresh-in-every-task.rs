//! Data are fresh whichever part of a program asks: tasks that ask in turns never get the same.
//@ covers = ["wasi:random/random#get-random-bytes", "wasi:random/random#get-random-u64"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/random/wit/random.wit#L25"
#![no_std]
#![no_main]

use random_0_3::random_bytes;
use support::prelude::*;
use support::tasks::{give_way, join_all};
use wasip3::random::random::get_random_u64;

support::command!(async test);

async fn test() {
    let mut lists = join_all((0..10).map(|_| some_values())).await.concat();
    // Two of 200 values of 64 bits are equal with a probability below 200^2 / 2 / 2^64, which is 1e-15.
    lists.sort_unstable();
    lists.dedup();
    check_eq!(lists.len(), 200, "ten tasks draw twenty different values each");
}

async fn some_values() -> Vec<u64> {
    let mut values = Vec::new();
    for _ in 0..10 {
        values.push(get_random_u64());
        give_way().await;
        let bytes = random_bytes(8);
        values.push(bytes.iter().fold(0, |value, byte| (value << 8) | u64::from(*byte)));
        give_way().await;
    }
    values
}
