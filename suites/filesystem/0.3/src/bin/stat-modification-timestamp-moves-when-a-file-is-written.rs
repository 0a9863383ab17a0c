//! Writing to a file moves its modification timestamp on.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.stat",
//@     "wasi:filesystem/types#[method]descriptor.write-via-stream",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L131"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, READ_WRITE, check_bytes, open, read_all, root, succeed, timestamp, write_all};
use support::prelude::*;
use wasip3::clocks::system_clock::Instant;
use wasip3::filesystem::types::NewTimestamp;

support::command!(async test);

async fn test() {
    let file = open(&root(), "file", READ_WRITE).await;
    let modified = async || timestamp(succeed(file.stat().await, "`stat` succeeds").data_modification_timestamp);
    let old = NewTimestamp::Timestamp(Instant { seconds: 1_000_000_000, nanoseconds: 0 });
    succeed(file.set_times(NewTimestamp::NoChange, old).await, "`set-times` succeeds");
    let before = modified().await;
    check_bytes(read_all(&file).await, CONTENT, "the content of the file");
    check_eq!(modified().await, before, "the modification timestamp after reading");
    write_all(&file, b"THE", 0).await;
    check!(modified().await > before || before.is_none(), "the modification timestamp moves on with `write`");
}
