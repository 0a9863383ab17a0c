//! A path that goes on after a file has no attributes.
//!
//! POSIX has `ENOTDIR` for it. Windows reports that there is no such path.
//@ covers = ["wasi:filesystem/types#[method]descriptor.stat-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L242"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, check_fails, root};
use support::prelude::*;
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let root = root();
    for path in ["file/inside", "directory/inside/.", "directory/inside/file"] {
        let accepted = [ErrorCode::NotDirectory, ErrorCode::NoEntry];
        check_fails(root.stat_at(NO_FOLLOW, path.into()).await, &accepted, &format!("`{path}` goes through a file"));
    }
}
