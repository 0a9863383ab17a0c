//! With `symlink-follow`, the timestamps are those of what a symbolic link points at, and without, those of the link.
//!
//! Not every platform can set those of a link: `unsupported` is accepted for that.
//@ covers = ["wasi:filesystem/types#[method]descriptor.set-times-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L501"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{FOLLOW, NO_FOLLOW, links, succeed, timestamp};
use support::prelude::*;
use wasip2::clocks::wall_clock::Datetime;
use wasip2::filesystem::types::{ErrorCode, NewTimestamp};

support::command!(test);

fn test() {
    let links = links();
    let modified = |path: &str| {
        let stat = succeed(links.stat_at(NO_FOLLOW, path), "`stat-at` succeeds");
        timestamp(stat.data_modification_timestamp)
    };
    let (file, link) = (modified("file"), modified("to-file"));
    let old = NewTimestamp::Timestamp(Datetime { seconds: 1_000_000_000, nanoseconds: 0 });
    let new = NewTimestamp::Timestamp(Datetime { seconds: 1_234_567_890, nanoseconds: 0 });
    match links.set_times_at(NO_FOLLOW, "to-file", NewTimestamp::NoChange, old) {
        Err(ErrorCode::Unsupported) => {}
        result => {
            succeed(result, "`set-times-at` of a link succeeds");
            check_eq!(modified("file"), file, "the modification timestamp of the file, after that of the link was set");
            if link.is_some() {
                check_eq!(modified("to-file"), Some((1_000_000_000, 0)), "the modification timestamp of the link");
            }
        }
    }
    let link = modified("to-file");
    succeed(links.set_times_at(FOLLOW, "to-file", NewTimestamp::NoChange, new), "`set-times-at` follows the link");
    check_eq!(modified("to-file"), link, "the modification timestamp of the link, after that of the file was set");
    if file.is_some() {
        check_eq!(modified("file"), Some((1_234_567_890, 0)), "the modification timestamp of the file");
    }
}
