//! The attributes of what is not there are not told: this fails with `no-entry`.
//!
//! For the empty path `invalid` is accepted, too.
//@ covers = ["wasi:filesystem/types#[method]descriptor.stat-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L234"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{FOLLOW, NO_FOLLOW, check_fails, links};
use support::prelude::*;
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let links = links().await;
    for (follow, path) in
        [(NO_FOLLOW, "missing"), (FOLLOW, "missing"), (FOLLOW, "dangling"), (NO_FOLLOW, "missing/file")]
    {
        check_fails(
            links.stat_at(follow, path.into()).await,
            &[ErrorCode::NoEntry],
            &format!("`{path}` leads to nothing"),
        );
    }
    check_fails(
        links.stat_at(NO_FOLLOW, "".into()).await,
        &[ErrorCode::NoEntry, ErrorCode::Invalid],
        "the empty path is refused",
    );
}
