//! With `no-change`, a timestamp keeps its value, whatever happens to the other.
//@ covers = ["wasi:filesystem/types#[method]descriptor.set-times"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L171"
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
    let root = root();
    let file = open(&root, "file", READ_WRITE).await;
    let old = NewTimestamp::Timestamp(Instant { seconds: 1_000_000_000, nanoseconds: 0 });
    let new = NewTimestamp::Timestamp(Instant { seconds: 1_234_567_890, nanoseconds: 0 });
    let steps = [
        (old, old, 1_000_000_000, 1_000_000_000),
        (NewTimestamp::NoChange, NewTimestamp::NoChange, 1_000_000_000, 1_000_000_000),
        (new, NewTimestamp::NoChange, 1_234_567_890, 1_000_000_000),
        (old, old, 1_000_000_000, 1_000_000_000),
        (NewTimestamp::NoChange, new, 1_000_000_000, 1_234_567_890),
    ];
    for (access, modification, accessed, modified) in steps {
        succeed(file.set_times(access, modification).await, "`set-times` succeeds");
        let stat = succeed(file.stat().await, "`stat` succeeds");
        if let Some(actual) = timestamp(stat.data_access_timestamp) {
            check_eq!(actual, (accessed, 0), "the access timestamp, in seconds and nanoseconds");
        }
        if let Some(actual) = timestamp(stat.data_modification_timestamp) {
            check_eq!(actual, (modified, 0), "the modification timestamp, in seconds and nanoseconds");
        }
    }
}
