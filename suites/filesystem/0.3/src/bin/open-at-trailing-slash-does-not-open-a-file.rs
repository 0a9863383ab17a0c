//! A path that ends in a slash names a directory, so that it does not open a file.
//!
//! POSIX, which `open-at` is similar to, has `ENOTDIR` for it. Windows reports that there is no such path or that the name is
//! not valid, so that `no-entry` and `invalid` are accepted, too.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L537"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, check_fails, root};
use support::prelude::*;
use wasip3::filesystem::types::{DescriptorFlags, ErrorCode, OpenFlags};

support::command!(async test);

async fn test() {
    let root = root();
    for path in ["file/", "directory/inside/", "file//"] {
        let result = root.open_at(NO_FOLLOW, path.into(), OpenFlags::empty(), DescriptorFlags::READ).await;
        let accepted = [ErrorCode::NotDirectory, ErrorCode::NoEntry, ErrorCode::Invalid];
        check_fails(result, &accepted, &format!("`{path}` ends in a slash and is no directory"));
    }
}
