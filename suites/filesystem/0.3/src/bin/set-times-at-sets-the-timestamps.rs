//! The timestamps of the file or directory at a path are set to the given values, and those of others are not.
//@ covers = ["wasi:filesystem/types#[method]descriptor.set-times-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L489"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, root, succeed, timestamp};
use support::prelude::*;
use wasip3::clocks::system_clock::Instant;
use wasip3::filesystem::types::NewTimestamp;

support::command!(async test);

async fn test() {
    let root = root();
    let modified = async |path: &str| {
        let stat = succeed(root.stat_at(NO_FOLLOW, path.into()).await, "`stat-at` succeeds");
        timestamp(stat.data_modification_timestamp)
    };
    let other = modified("other").await;
    for (path, seconds) in [("file", 1_000_000_000), ("directory/inside", 1_111_111_110), ("directory", 1_234_567_890)]
    {
        let new = NewTimestamp::Timestamp(Instant { seconds, nanoseconds: 0 });
        let result = root.set_times_at(NO_FOLLOW, path.into(), new, new).await;
        succeed(result, &format!("`set-times-at` of `{path}` succeeds"));
        if let Some(actual) = modified(path).await {
            check_eq!(actual, (seconds, 0), "the modification timestamp of `{path}`, in seconds and nanoseconds");
        }
    }
    check_eq!(modified("other").await, other, "the modification timestamp of another file");
}
