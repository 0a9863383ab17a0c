//! A timestamp that is too far away is refused, or the latest that can be stored is taken, but none that is in the past.
//!
//! POSIX lets a file system take the nearest that it can store. The earliest of such limits is in 2038.
//@ covers = ["wasi:filesystem/types#[method]descriptor.set-times"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L247"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{READ_WRITE, open, root, succeed, time, timestamp};
use support::prelude::*;
use wasip2::clocks::wall_clock::Datetime;
use wasip2::filesystem::types::NewTimestamp;

support::command!(test);

fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE);
    let old = Datetime { seconds: 1_000_000_000, nanoseconds: 0 };
    for seconds in [u64::MAX, 1 << 63, 1 << 62, i64::MAX as u64] {
        let result = file.set_times(NewTimestamp::NoChange, NewTimestamp::Timestamp(old));
        succeed(result, "`set-times` succeeds");
        let far = NewTimestamp::Timestamp(Datetime { seconds, nanoseconds: 0 });
        let result = file.set_times(NewTimestamp::NoChange, far);
        let stat = succeed(file.stat(), "`stat` succeeds");
        let Some(stored) = timestamp(stat.data_modification_timestamp) else { continue };
        match result {
            Ok(()) => check!(stored.0 >= i32::MAX as u64, "{seconds} s after 1970 is not stored as {stored:?}"),
            Err(_) => check_eq!(stored, time(old), "the timestamp after {seconds} s were refused"),
        }
    }
}
