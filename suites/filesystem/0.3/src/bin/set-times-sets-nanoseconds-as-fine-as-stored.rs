//! The nanoseconds of a timestamp are set as well as the file system can store them.
//!
//! What is stored may be coarser than what was given, by up to two seconds; it is not later.
//@ covers = ["wasi:filesystem/types#[method]descriptor.set-times"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L176"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{READ_WRITE, open, root, succeed, time, timestamp};
use support::prelude::*;
use wasip3::clocks::system_clock::Instant;
use wasip3::filesystem::types::NewTimestamp;

support::command!(async test);

async fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE).await;
    for nanoseconds in [1, 123_456_789, 999_999_999] {
        let given = Instant { seconds: 1_000_000_001, nanoseconds };
        let result = file.set_times(NewTimestamp::Timestamp(given), NewTimestamp::Timestamp(given)).await;
        succeed(result, "`set-times` succeeds");
        let stat = succeed(file.stat().await, "`stat` succeeds");
        for stored in [stat.data_access_timestamp, stat.data_modification_timestamp] {
            let Some(stored) = timestamp(stored) else { continue };
            check!(
                stored <= time(given) && stored.0 >= given.seconds - 1,
                "{:?} in seconds and nanoseconds is stored as that or coarser, and was stored as {stored:?}",
                time(given)
            );
        }
    }
}
