//! Setting the timestamps of what is not there fails with `no-entry`, and makes nothing.
//!
//! For the empty path `invalid` is accepted, too.
//@ covers = ["wasi:filesystem/types#[method]descriptor.set-times-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L234"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{FOLLOW, NO_FOLLOW, check_fails, is_there, links};
use support::prelude::*;
use wasip3::filesystem::types::{ErrorCode, NewTimestamp};

support::command!(async test);

async fn test() {
    let links = links().await;
    for (follow, path) in [(NO_FOLLOW, "missing"), (FOLLOW, "missing"), (FOLLOW, "dangling"), (FOLLOW, "missing/file")]
    {
        let result = links.set_times_at(follow, path.into(), NewTimestamp::Now, NewTimestamp::Now).await;
        check_fails(result, &[ErrorCode::NoEntry], &format!("`{path}` leads to nothing"));
    }
    let result = links.set_times_at(NO_FOLLOW, "".into(), NewTimestamp::Now, NewTimestamp::Now).await;
    check_fails(result, &[ErrorCode::NoEntry, ErrorCode::Invalid], "the empty path is refused");
    check!(!is_there(&links, "missing").await && !is_there(&links, "nothing").await, "nothing is made");
}
