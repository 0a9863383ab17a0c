//! Nanoseconds of a second or more in a timestamp to set are refused, or add whole seconds; they are not cut off.
//@ covers = ["wasi:filesystem/types#[method]descriptor.set-times"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L176"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{READ_WRITE, open, root, succeed, timestamp};
use support::prelude::*;
use wasip3::clocks::system_clock::Instant;
use wasip3::filesystem::types::NewTimestamp;

support::command!(async test);

async fn test() {
    let file = open(&root(), "file", READ_WRITE).await;
    let old = NewTimestamp::Timestamp(Instant { seconds: 1_000_000_000, nanoseconds: 0 });
    succeed(file.set_times(old, old).await, "`set-times` succeeds");
    // Four seconds, written as nanoseconds.
    let given = NewTimestamp::Timestamp(Instant { seconds: 1_000_000_000, nanoseconds: 4_000_000_000 });
    let result = file.set_times(NewTimestamp::NoChange, given).await;
    let stat = succeed(file.stat().await, "`stat` succeeds");
    if let Some(stored) = timestamp(stat.data_modification_timestamp) {
        let expected = if result.is_ok() { 1_000_000_004 } else { 1_000_000_000 };
        check_eq!(stored, (expected, 0), "the modification timestamp after `set-times` gave {result:?}");
    }
}
