//! Timers that are awaited at once in asynchronous Rust are all over when the longest is, and each when it is due.
//@ covers = ["wasi:clocks/monotonic-clock#subscribe-duration", "wasi:io/poll#poll"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/poll.wit#L28"
#![no_std]
#![no_main]

use async_0_2::{MILLISECOND, block_on, sleep};
use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use support::prelude::*;

support::command!(test);

/// The deadline of the test ends it where a hundred waits of a second each follow one another.
fn test() {
    block_on(async {
        let mut timers: FuturesUnordered<_> = (0..100)
            .map(|n| async move {
                sleep(1000 * MILLISECOND + n % 10 * MILLISECOND).await;
                n
            })
            .collect();
        let mut over = Vec::new();
        while let Some(n) = timers.next().await {
            over.push(n);
        }
        over.sort_unstable();
        check_eq!(over, (0..100).collect::<Vec<u64>>(), "each of a hundred timers is over once");
    });
}
