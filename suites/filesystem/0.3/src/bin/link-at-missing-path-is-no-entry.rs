//! A hard link to what is not there, or in a directory that is not there, is not made: this fails with `no-entry`.
//!
//! For empty paths `invalid` is accepted, too.
//@ covers = ["wasi:filesystem/types#[method]descriptor.link-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L509"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, check_fails, names, root};
use support::prelude::*;
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let root = root();
    for (old, new) in [("missing", "new"), ("missing/file", "new"), ("file", "missing/new")] {
        let result = root.link_at(NO_FOLLOW, old.into(), &root, new.into()).await;
        check_fails(result, &[ErrorCode::NoEntry], &format!("there is nothing to link in `{old}` to `{new}`"));
    }
    for (old, new) in [("", "new"), ("file", "")] {
        let result = root.link_at(NO_FOLLOW, old.into(), &root, new.into()).await;
        check_fails(result, &[ErrorCode::NoEntry, ErrorCode::Invalid], "the empty path is refused");
    }
    check_eq!(names(&root).await, ["directory", "file", "other"], "what is in the directory");
}
