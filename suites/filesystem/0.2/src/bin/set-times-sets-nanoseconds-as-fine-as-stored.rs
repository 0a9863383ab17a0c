//! The nanoseconds of a timestamp are set as well as the file system can store them.
//!
//! What is stored may be coarser than what was given, by up to two seconds; it is not later.
//@ covers = ["wasi:filesystem/types#[method]descriptor.set-times"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L167"
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
    for nanoseconds in [1, 123_456_789, 999_999_999] {
        let given = Datetime { seconds: 1_000_000_001, nanoseconds };
        let result = file.set_times(NewTimestamp::Timestamp(given), NewTimestamp::Timestamp(given));
        succeed(result, "`set-times` succeeds");
        let stat = succeed(file.stat(), "`stat` succeeds");
        for stored in [stat.data_access_timestamp, stat.data_modification_timestamp] {
            let Some(stored) = timestamp(stored) else { continue };
            check!(
                stored <= time(given) && stored.0 >= given.seconds - 1,
                "{:?} in seconds and nanoseconds is stored as that or coarser, and was stored as {stored:?}",
                time(given)
            );
        }
    }
}
