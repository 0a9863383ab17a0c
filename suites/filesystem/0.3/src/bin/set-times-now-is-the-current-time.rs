//! With `now`, a timestamp becomes the current time of the file system's clock.
//!
//! Files that are made before and after tell what time that is. The coarsest clocks of file systems tick every two seconds.
//@ covers = ["wasi:filesystem/types#[method]descriptor.set-times"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L173"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{READ_WRITE, create, open, root, succeed, timestamp};
use support::prelude::*;
use wasip3::clocks::system_clock::Instant;
use wasip3::filesystem::types::{Descriptor, NewTimestamp};

support::command!(async test);

async fn test() {
    let root = root();
    let modified =
        async |file: &Descriptor| timestamp(succeed(file.stat().await, "`stat` succeeds").data_modification_timestamp);
    let file = open(&root, "file", READ_WRITE).await;
    let old = NewTimestamp::Timestamp(Instant { seconds: 1_000_000_000, nanoseconds: 0 });
    succeed(file.set_times(old, old).await, "`set-times` succeeds");
    let before = modified(&create(&root, "before", b"x").await).await;
    succeed(file.set_times(NewTimestamp::NoChange, NewTimestamp::Now).await, "`set-times` succeeds");
    let after = modified(&create(&root, "after", b"x").await).await;
    if let (Some(before), Some(now), Some(after)) = (before, modified(&file).await, after) {
        check!(
            now.0 + 2 >= before.0 && now.0 <= after.0 + 2,
            "the modification timestamp in seconds, {}, is between {} and {}",
            now.0,
            before.0,
            after.0
        );
    }
}
