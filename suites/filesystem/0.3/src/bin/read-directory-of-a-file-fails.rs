//! The entries of a file are not read: the stream ends without any, and the future resolves to an error.
//!
//! POSIX has `ENOTDIR` for it. To other hosts a file is no descriptor that entries are read from.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-directory"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L439"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_fails, directory, open, root};
use support::prelude::*;
use wasip3::filesystem::types::{DescriptorFlags, ErrorCode};

support::command!(async test);

async fn test() {
    let file = open(&root(), "file", DescriptorFlags::READ).await;
    let (entries, result) = directory(&file).await;
    check!(entries.is_empty(), "a file has no entries, but {entries:?}");
    check_fails(result, &[ErrorCode::NotDirectory, ErrorCode::BadDescriptor], "`read-directory` of a file fails");
}
