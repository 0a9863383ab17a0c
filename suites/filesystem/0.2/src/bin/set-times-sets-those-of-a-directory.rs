//! The timestamps of an open directory are set to the given values.
//@ covers = ["wasi:filesystem/types#[method]descriptor.set-times"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L387"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{NO_FOLLOW, READ_MUTATE, open_directory, root, succeed, time, timestamp};
use support::prelude::*;
use wasip2::clocks::wall_clock::Datetime;
use wasip2::filesystem::types::NewTimestamp;

support::command!(test);

fn test() {
    let root = root();
    let directory = open_directory(&root, "directory", READ_MUTATE);
    let modified = Datetime { seconds: 1_234_567_890, nanoseconds: 0 };
    let result = directory.set_times(NewTimestamp::NoChange, NewTimestamp::Timestamp(modified));
    succeed(result, "`set-times` of a directory succeeds");
    let stat = succeed(root.stat_at(NO_FOLLOW, "directory"), "`stat-at` succeeds");
    if let Some(actual) = timestamp(stat.data_modification_timestamp) {
        check_eq!(actual, time(modified), "the modification timestamp, in seconds and nanoseconds");
    }
}
