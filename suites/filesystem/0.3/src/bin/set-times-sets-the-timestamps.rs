//! The timestamps of an open file are set to the given values.
//!
//! The values are whole and even seconds, which all file systems can store. A platform may maintain no such timestamp.
//@ covers = ["wasi:filesystem/types#[method]descriptor.set-times"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L416"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, READ_WRITE, open, root, succeed, time, timestamp};
use support::prelude::*;
use wasip3::clocks::system_clock::Instant;
use wasip3::filesystem::types::NewTimestamp;

support::command!(async test);

async fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE).await;
    let accessed = Instant { seconds: 1_000_000_000, nanoseconds: 0 };
    let modified = Instant { seconds: 1_234_567_890, nanoseconds: 0 };
    let result = file.set_times(NewTimestamp::Timestamp(accessed), NewTimestamp::Timestamp(modified)).await;
    succeed(result, "`set-times` succeeds");
    for stat in [file.stat().await, root.stat_at(NO_FOLLOW, "file".into()).await] {
        let stat = succeed(stat, "the attributes of the file are there");
        if let Some(actual) = timestamp(stat.data_access_timestamp) {
            check_eq!(actual, time(accessed), "the access timestamp, in seconds and nanoseconds");
        }
        if let Some(actual) = timestamp(stat.data_modification_timestamp) {
            check_eq!(actual, time(modified), "the modification timestamp, in seconds and nanoseconds");
        }
    }
}
