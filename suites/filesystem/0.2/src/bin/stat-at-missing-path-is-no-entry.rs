//! The attributes of what is not there are not told: this fails with `no-entry`.
//!
//! For the empty path `invalid` is accepted, too.
//@ covers = ["wasi:filesystem/types#[method]descriptor.stat-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L227"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{FOLLOW, NO_FOLLOW, check_fails, links};
use support::prelude::*;
use wasip2::filesystem::types::ErrorCode;

support::command!(test);

fn test() {
    let links = links();
    for (follow, path) in
        [(NO_FOLLOW, "missing"), (FOLLOW, "missing"), (FOLLOW, "dangling"), (NO_FOLLOW, "missing/file")]
    {
        check_fails(links.stat_at(follow, path), &[ErrorCode::NoEntry], &format!("`{path}` leads to nothing"));
    }
    check_fails(links.stat_at(NO_FOLLOW, ""), &[ErrorCode::NoEntry, ErrorCode::Invalid], "the empty path is refused");
}
