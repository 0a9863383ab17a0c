//! With `symlink-follow`, the timestamps are those of what a symbolic link points at, and without, those of the link.
//!
//! Not every platform can set those of a link: `unsupported` is accepted for that.
//@ covers = ["wasi:filesystem/types#[method]descriptor.set-times-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L497"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{FOLLOW, NO_FOLLOW, links, succeed, timestamp};
use support::prelude::*;
use wasip3::clocks::system_clock::Instant;
use wasip3::filesystem::types::{ErrorCode, NewTimestamp};

support::command!(async test);

async fn test() {
    let links = links().await;
    let modified = async |path: &str| {
        let stat = succeed(links.stat_at(NO_FOLLOW, path.into()).await, "`stat-at` succeeds");
        timestamp(stat.data_modification_timestamp)
    };
    let (file, link) = (modified("file").await, modified("to-file").await);
    let old = NewTimestamp::Timestamp(Instant { seconds: 1_000_000_000, nanoseconds: 0 });
    let new = NewTimestamp::Timestamp(Instant { seconds: 1_234_567_890, nanoseconds: 0 });
    match links.set_times_at(NO_FOLLOW, "to-file".into(), NewTimestamp::NoChange, old).await {
        Err(ErrorCode::Unsupported) => {}
        result => {
            succeed(result, "`set-times-at` of a link succeeds");
            check_eq!(
                modified("file").await,
                file,
                "the modification timestamp of the file, after that of the link was set"
            );
            if link.is_some() {
                check_eq!(
                    modified("to-file").await,
                    Some((1_000_000_000, 0)),
                    "the modification timestamp of the link"
                );
            }
        }
    }
    let link = modified("to-file").await;
    succeed(
        links.set_times_at(FOLLOW, "to-file".into(), NewTimestamp::NoChange, new).await,
        "`set-times-at` follows the link",
    );
    check_eq!(
        modified("to-file").await,
        link,
        "the modification timestamp of the link, after that of the file was set"
    );
    if file.is_some() {
        check_eq!(modified("file").await, Some((1_234_567_890, 0)), "the modification timestamp of the file");
    }
}
