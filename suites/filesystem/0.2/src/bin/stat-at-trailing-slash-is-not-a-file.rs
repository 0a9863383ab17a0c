//! A path that ends in a slash names a directory: that of a directory has its attributes, and that of a file has none.
//!
//! POSIX, which `stat-at` is similar to, has `ENOTDIR` for it. Windows reports that there is no such path or that the name is
//! not valid, so that `no-entry` and `invalid` are accepted, too.
//@ covers = ["wasi:filesystem/types#[method]descriptor.stat-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L480"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{FOLLOW, NO_FOLLOW, check_fails, root, succeed};
use support::prelude::*;
use wasip2::filesystem::types::{DescriptorType, ErrorCode};

support::command!(test);

fn test() {
    let root = root();
    let stat = succeed(root.stat_at(NO_FOLLOW, "directory/"), "`stat-at` of a directory with a slash succeeds");
    check_eq!(stat.type_, DescriptorType::Directory, "the type of `directory/`");
    for follow in [FOLLOW, NO_FOLLOW] {
        for path in ["directory/inside/", "file/"] {
            let accepted = [ErrorCode::NotDirectory, ErrorCode::NoEntry, ErrorCode::Invalid];
            check_fails(
                root.stat_at(follow, path),
                &accepted,
                &format!("`{path}` ends in a slash and is no directory"),
            );
        }
    }
}
