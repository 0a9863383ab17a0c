//! A path that ends in a slash names a directory: that of a directory has its attributes, and that of a file has none.
//!
//! POSIX, which `stat-at` is similar to, has `ENOTDIR` for it. Windows reports that there is no such path or that the name is
//! not valid, so that `no-entry` and `invalid` are accepted, too.
//@ covers = ["wasi:filesystem/types#[method]descriptor.stat-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L476"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{FOLLOW, NO_FOLLOW, check_fails, kind, root, succeed};
use support::prelude::*;
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let root = root();
    let stat =
        succeed(root.stat_at(NO_FOLLOW, "directory/".into()).await, "`stat-at` of a directory with a slash succeeds");
    check_eq!(kind(&stat.type_), "directory", "the type of `directory/`");
    for follow in [FOLLOW, NO_FOLLOW] {
        for path in ["directory/inside/", "file/"] {
            let accepted = [ErrorCode::NotDirectory, ErrorCode::NoEntry, ErrorCode::Invalid];
            check_fails(
                root.stat_at(follow, path.into()).await,
                &accepted,
                &format!("`{path}` ends in a slash and is no directory"),
            );
        }
    }
}
