//! Writing to a file moves its modification timestamp on.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.stat",
//@     "wasi:filesystem/types#[method]descriptor.write",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L122"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, READ_WRITE, check_bytes, open, read_all, root, succeed, timestamp, write_all};
use support::prelude::*;
use wasip2::clocks::wall_clock::Datetime;
use wasip2::filesystem::types::NewTimestamp;

support::command!(test);

fn test() {
    let file = open(&root(), "file", READ_WRITE);
    let modified = || timestamp(succeed(file.stat(), "`stat` succeeds").data_modification_timestamp);
    let old = NewTimestamp::Timestamp(Datetime { seconds: 1_000_000_000, nanoseconds: 0 });
    succeed(file.set_times(NewTimestamp::NoChange, old), "`set-times` succeeds");
    let before = modified();
    check_bytes(read_all(&file), CONTENT, "the content of the file");
    check_eq!(modified(), before, "the modification timestamp after reading");
    write_all(&file, b"THE", 0);
    check!(modified() > before || before.is_none(), "the modification timestamp moves on with `write`");
}
