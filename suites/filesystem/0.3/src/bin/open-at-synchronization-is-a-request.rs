//! Asking for synchronized writes is a request: the file is opened and written as any other, also by a host that has no such
//! writes.
//!
//! A host may say that they are `unsupported`, as WASI's earlier versions have it, but nothing else.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L84"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, READ_WRITE, check_bytes, names, read_all, root, succeed, write_all};
use support::prelude::*;
use wasip3::filesystem::types::{DescriptorFlags, ErrorCode, OpenFlags};

support::command!(async test);

async fn test() {
    let root = root();
    for flag in [
        DescriptorFlags::FILE_INTEGRITY_SYNC,
        DescriptorFlags::DATA_INTEGRITY_SYNC,
        DescriptorFlags::REQUESTED_WRITE_SYNC | DescriptorFlags::FILE_INTEGRITY_SYNC,
    ] {
        match root.open_at(NO_FOLLOW, "file".into(), OpenFlags::empty(), READ_WRITE | flag).await {
            Err(ErrorCode::Unsupported) => {}
            result => {
                let file = succeed(result, &format!("`open-at` with {flag:?} opens the file or is `unsupported`"));
                write_all(&file, b"THE", 0).await;
                check_bytes(read_all(&file).await, b"THE content of the file", "the content after a write");
            }
        }
    }
    check_eq!(names(&root).await, ["directory", "file", "other"], "what is in the directory");
}
