//! A timestamp before 1970 is that of a negative number of seconds, to which the nanoseconds are added.
//!
//! File systems that cannot store such times refuse them, or take the nearest that they can store, which is not before 1970.
//@ covers = ["wasi:filesystem/types#[method]descriptor.set-times", "wasi:filesystem/types#[method]descriptor.stat"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/system-clock.wit#L23"
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
    let file = open(&root(), "file", READ_WRITE).await;
    // What is lost of a nanosecond after 1970 is lost before it, too.
    let after = Instant { seconds: 1_000_000_001, nanoseconds: 999_999_999 };
    succeed(file.set_times(NewTimestamp::NoChange, NewTimestamp::Timestamp(after)).await, "`set-times` succeeds");
    let stored = succeed(file.stat().await, "`stat` succeeds").data_modification_timestamp;
    let exact = timestamp(stored) == Some(time(after));
    for given in [
        Instant { seconds: -2, nanoseconds: 0 },
        Instant { seconds: -1_000_000_000, nanoseconds: 0 },
        Instant { seconds: -2, nanoseconds: 500_000_000 },
        Instant { seconds: -1, nanoseconds: 999_999_999 },
        Instant { seconds: -1_000_000_000, nanoseconds: 250_000_000 },
    ] {
        if file.set_times(NewTimestamp::NoChange, NewTimestamp::Timestamp(given)).await.is_err() {
            continue;
        }
        let stat = succeed(file.stat().await, "`stat` succeeds");
        let Some(stored) = timestamp(stat.data_modification_timestamp) else { continue };
        check!(stored.1 < 1_000_000_000, "the nanoseconds of {stored:?} are less than a second");
        // What is stored may be coarser by up to two seconds, and is not later, but for the nearest.
        let (nanoseconds, stored_nanoseconds) = (count(time(given)), count(stored));
        let lost = if exact { 0 } else { 2_000_000_000 };
        let kept = (nanoseconds - lost..=nanoseconds).contains(&stored_nanoseconds);
        check!(
            kept || stored.0 >= 0,
            "{:?} in seconds and nanoseconds since 1970 is not stored as {stored:?}",
            time(given)
        );
    }
}

fn count((seconds, nanoseconds): (i64, u32)) -> i128 {
    i128::from(seconds) * 1_000_000_000 + i128::from(nanoseconds)
}
