//! A path that goes on after a file, or ends in a slash and is no directory, has no attributes.
//!
//! POSIX has `ENOTDIR` for it. Windows reports that there is no such path or that the name is not valid.
//@ covers = ["wasi:filesystem/types#[method]descriptor.stat-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L235"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{NO_FOLLOW, check_fails, root, succeed};
use support::prelude::*;
use wasip2::filesystem::types::{DescriptorType, ErrorCode};

support::command!(test);

fn test() {
    let root = root();
    for path in ["file/inside", "file/", "file/.", "directory/inside/"] {
        let accepted = [ErrorCode::NotDirectory, ErrorCode::NoEntry, ErrorCode::Invalid];
        check_fails(root.stat_at(NO_FOLLOW, path), &accepted, &format!("`{path}` goes through a file"));
    }
    let stat = succeed(root.stat_at(NO_FOLLOW, "directory/"), "`stat-at` of a directory with a slash succeeds");
    check_eq!(stat.type_, DescriptorType::Directory, "the type of `directory/`");
}
