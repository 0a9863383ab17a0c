//! Changing a file moves its status-change timestamp on, and not only its modification timestamp.
//!
//! POSIX, where these timestamps are from, marks both of them when a file is written. The test writes until the clock of the
//! file system, which may tick every two seconds, has moved the one, and looks whether it has moved the other. A host that
//! gives the time at which the file was made is found.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.stat",
//@     "wasi:filesystem/types#[method]descriptor.write",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L127"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
//@ timeout = 60000
#![no_std]
#![no_main]

use filesystem_0_2::{create, root, succeed, timestamp, write_all};
use support::prelude::*;
use wasip2::clocks::monotonic_clock::subscribe_duration;

support::command!(test);

fn test() {
    let file = create(&root(), "new", b"x");
    let stat = || succeed(file.stat(), "`stat` succeeds");
    let first = stat();
    let (Some(modified), Some(changed)) =
        (timestamp(first.data_modification_timestamp), timestamp(first.status_change_timestamp))
    else {
        return;
    };
    // Three seconds in all, or more.
    for _ in 0..300 {
        write_all(&file, b"y", 0);
        let now = stat();
        if timestamp(now.data_modification_timestamp) > Some(modified) {
            check!(
                timestamp(now.status_change_timestamp) > Some(changed),
                "the status-change timestamp, {changed:?} in seconds and nanoseconds, moves on when the file is written"
            );
            return;
        }
        subscribe_duration(10_000_000).block();
    }
    fail!("the modification timestamp, {modified:?} in seconds and nanoseconds, moves on when the file is written");
}
