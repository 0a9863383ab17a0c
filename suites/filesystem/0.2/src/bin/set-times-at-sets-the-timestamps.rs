//! The timestamps of the file or directory at a path are set to the given values, and those of others are not.
//@ covers = ["wasi:filesystem/types#[method]descriptor.set-times-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L493"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{NO_FOLLOW, root, succeed, timestamp};
use support::prelude::*;
use wasip2::clocks::wall_clock::Datetime;
use wasip2::filesystem::types::NewTimestamp;

support::command!(test);

fn test() {
    let root = root();
    let modified = |path: &str| {
        let stat = succeed(root.stat_at(NO_FOLLOW, path), "`stat-at` succeeds");
        timestamp(stat.data_modification_timestamp)
    };
    let other = modified("other");
    for (path, seconds) in [("file", 1_000_000_000), ("directory/inside", 1_111_111_110), ("directory", 1_234_567_890)]
    {
        let new = NewTimestamp::Timestamp(Datetime { seconds, nanoseconds: 0 });
        let result = root.set_times_at(NO_FOLLOW, path, new, new);
        succeed(result, &format!("`set-times-at` of `{path}` succeeds"));
        if let Some(actual) = modified(path) {
            check_eq!(actual, (seconds, 0), "the modification timestamp of `{path}`, in seconds and nanoseconds");
        }
    }
    check_eq!(modified("other"), other, "the modification timestamp of another file");
}
