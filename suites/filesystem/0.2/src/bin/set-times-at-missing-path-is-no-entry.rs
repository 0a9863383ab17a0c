//! Setting the timestamps of what is not there fails with `no-entry`, and makes nothing.
//!
//! For the empty path `invalid` is accepted, too.
//@ covers = ["wasi:filesystem/types#[method]descriptor.set-times-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L227"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{FOLLOW, NO_FOLLOW, check_fails, is_there, links};
use support::prelude::*;
use wasip2::filesystem::types::{ErrorCode, NewTimestamp};

support::command!(test);

fn test() {
    let links = links();
    for (follow, path) in [(NO_FOLLOW, "missing"), (FOLLOW, "missing"), (FOLLOW, "dangling"), (FOLLOW, "missing/file")]
    {
        let result = links.set_times_at(follow, path, NewTimestamp::Now, NewTimestamp::Now);
        check_fails(result, &[ErrorCode::NoEntry], &format!("`{path}` leads to nothing"));
    }
    let result = links.set_times_at(NO_FOLLOW, "", NewTimestamp::Now, NewTimestamp::Now);
    check_fails(result, &[ErrorCode::NoEntry, ErrorCode::Invalid], "the empty path is refused");
    check!(!is_there(&links, "missing") && !is_there(&links, "nothing"), "nothing is made");
}
