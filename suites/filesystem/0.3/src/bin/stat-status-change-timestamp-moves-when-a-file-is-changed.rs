//! Changing a file moves its status-change timestamp on, and not only its modification timestamp.
//!
//! POSIX, where these timestamps are from, marks both of them when a file is written. The test writes until the clock of the
//! file system, which may tick every two seconds, has moved the one, and looks whether it has moved the other. A host that
//! gives the time at which the file was made is found.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.stat",
//@     "wasi:filesystem/types#[method]descriptor.write-via-stream",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L136"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
//@ timeout = 60000
#![no_std]
#![no_main]

use filesystem_0_3::{create, root, succeed, timestamp, write_all};
use support::prelude::*;
use wasip3::clocks::monotonic_clock::wait_for;

support::command!(async test);

async fn test() {
    let file = create(&root(), "new", b"x").await;
    let stat = async || succeed(file.stat().await, "`stat` succeeds");
    let first = stat().await;
    let (Some(modified), Some(changed)) =
        (timestamp(first.data_modification_timestamp), timestamp(first.status_change_timestamp))
    else {
        return;
    };
    // Three seconds in all, or more.
    for _ in 0..300 {
        write_all(&file, b"y", 0).await;
        let now = stat().await;
        if timestamp(now.data_modification_timestamp) > Some(modified) {
            check!(
                timestamp(now.status_change_timestamp) > Some(changed),
                "the status-change timestamp, {changed:?} in seconds and nanoseconds, moves on when the file is written"
            );
            return;
        }
        wait_for(10_000_000).await;
    }
    fail!("the modification timestamp, {modified:?} in seconds and nanoseconds, moves on when the file is written");
}
