//! The timestamps of an open directory are set to the given values.
//@ covers = ["wasi:filesystem/types#[method]descriptor.set-times"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L416"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, READ_MUTATE, open_directory, root, succeed, time, timestamp};
use support::prelude::*;
use wasip3::clocks::system_clock::Instant;
use wasip3::filesystem::types::NewTimestamp;

support::command!(async test);

async fn test() {
    let root = root();
    let directory = open_directory(&root, "directory", READ_MUTATE).await;
    let modified = Instant { seconds: 1_234_567_890, nanoseconds: 0 };
    let result = directory.set_times(NewTimestamp::NoChange, NewTimestamp::Timestamp(modified)).await;
    succeed(result, "`set-times` of a directory succeeds");
    let stat = succeed(root.stat_at(NO_FOLLOW, "directory".into()).await, "`stat-at` succeeds");
    if let Some(actual) = timestamp(stat.data_modification_timestamp) {
        check_eq!(actual, time(modified), "the modification timestamp, in seconds and nanoseconds");
    }
}
