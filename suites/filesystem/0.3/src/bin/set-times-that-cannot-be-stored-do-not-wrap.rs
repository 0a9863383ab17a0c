//! A timestamp that is too far away is refused, or the latest that can be stored is taken, but none that is in the past.
//!
//! POSIX lets a file system take the nearest that it can store. The earliest of such limits is in 2038.
//@ covers = ["wasi:filesystem/types#[method]descriptor.set-times"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L254"
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
    let old = Instant { seconds: 1_000_000_000, nanoseconds: 0 };
    for seconds in [i64::MAX, 1 << 62, 1 << 40] {
        let result = file.set_times(NewTimestamp::NoChange, NewTimestamp::Timestamp(old)).await;
        succeed(result, "`set-times` succeeds");
        let far = NewTimestamp::Timestamp(Instant { seconds, nanoseconds: 0 });
        let result = file.set_times(NewTimestamp::NoChange, far).await;
        let stat = succeed(file.stat().await, "`stat` succeeds");
        let Some(stored) = timestamp(stat.data_modification_timestamp) else { continue };
        match result {
            Ok(()) => check!(stored.0 >= i64::from(i32::MAX), "{seconds} s after 1970 is not stored as {stored:?}"),
            Err(_) => check_eq!(stored, time(old), "the timestamp after {seconds} s were refused"),
        }
    }
}
