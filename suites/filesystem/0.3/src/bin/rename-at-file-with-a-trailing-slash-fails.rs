//! A path that ends in a slash names a directory, so that no file is renamed from it or to it.
//!
//! POSIX has `ENOTDIR` for it; Windows says that there is no such path, or that it is not valid.
//@ covers = ["wasi:filesystem/types#[method]descriptor.rename-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L575"
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
    for (old, new) in [("file/", "new"), ("file", "new/")] {
        let result = root.rename_at(old.into(), &root, new.into()).await;
        let accepted = [ErrorCode::NotDirectory, ErrorCode::NoEntry, ErrorCode::Invalid];
        check_fails(result, &accepted, &format!("`{old}` is not renamed to `{new}`, as it is no directory"));
    }
    check_eq!(names(&root).await, ["directory", "file", "other"], "what is in the directory");
}
