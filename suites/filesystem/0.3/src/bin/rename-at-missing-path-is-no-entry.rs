//! Renaming what is not there, or into a directory that is not there, fails with `no-entry` and changes nothing.
//!
//! For empty paths `invalid` is accepted, too.
//@ covers = ["wasi:filesystem/types#[method]descriptor.rename-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L234"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, check_bytes, check_fails, content, names, root};
use support::prelude::*;
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let root = root();
    for (old, new) in [("missing", "new"), ("missing", "file"), ("missing", "missing"), ("file", "missing/new")] {
        let result = root.rename_at(old.into(), &root, new.into()).await;
        check_fails(result, &[ErrorCode::NoEntry], &format!("there is nothing to rename in `{old}` to `{new}`"));
    }
    for (old, new) in [("", "new"), ("file", "")] {
        let result = root.rename_at(old.into(), &root, new.into()).await;
        check_fails(result, &[ErrorCode::NoEntry, ErrorCode::Invalid], "the empty path is refused");
    }
    check_eq!(names(&root).await, ["directory", "file", "other"], "what is in the directory");
    check_bytes(content(&root, "file").await, CONTENT, "the content of the file");
}
