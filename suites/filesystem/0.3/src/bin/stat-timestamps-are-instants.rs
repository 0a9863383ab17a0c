//! The nanoseconds of each timestamp of a file, a directory and a link are less than a second.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.stat",
//@     "wasi:filesystem/types#[method]descriptor.stat-at",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L126"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, links, succeed, timestamp};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let links = links().await;
    let mut stats = vec![succeed(links.stat().await, "`stat` succeeds")];
    for path in ["file", "directory", "to-file", "dangling", "."] {
        stats.push(succeed(links.stat_at(NO_FOLLOW, path.into()).await, &format!("`stat-at` of `{path}` succeeds")));
    }
    for stat in stats {
        for given in [stat.data_access_timestamp, stat.data_modification_timestamp, stat.status_change_timestamp] {
            let nanoseconds = timestamp(given).unwrap_or_default().1;
            check!(nanoseconds < 1_000_000_000, "{nanoseconds} ns are less than a second");
        }
    }
}
