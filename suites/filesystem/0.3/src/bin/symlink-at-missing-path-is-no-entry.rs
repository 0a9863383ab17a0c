//! A symbolic link is not made in a directory that is not there: this fails with `no-entry`, as does the empty path.
//!
//! For the empty path `invalid` is accepted, too; and a file system may have no symbolic links at all.
//@ covers = ["wasi:filesystem/types#[method]descriptor.symlink-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L234"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_fails, names, root};
use support::prelude::*;
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let root = root();
    let result = root.symlink_at("file".into(), "missing/new".into()).await;
    check_fails(result, &[ErrorCode::NoEntry, ErrorCode::Unsupported], "there is no directory for `missing/new`");
    let accepted = [ErrorCode::NoEntry, ErrorCode::Invalid, ErrorCode::Unsupported];
    check_fails(root.symlink_at("file".into(), "".into()).await, &accepted, "the empty path is refused");
    check_eq!(names(&root).await, ["directory", "file", "other"], "what is in the directory");
}
