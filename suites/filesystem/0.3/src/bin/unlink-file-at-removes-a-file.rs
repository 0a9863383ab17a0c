//! A file is removed; what is around stays.
//@ covers = ["wasi:filesystem/types#[method]descriptor.unlink-file-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L600"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{OTHER_CONTENT, check_bytes, check_fails, content, names, open_directory, root, succeed};
use support::prelude::*;
use wasip3::filesystem::types::{DescriptorFlags, ErrorCode};

support::command!(async test);

async fn test() {
    let root = root();
    succeed(root.unlink_file_at("file".into()).await, "`unlink-file-at` of a file succeeds");
    check_eq!(names(&root).await, ["directory", "other"], "what is in the directory");
    succeed(root.unlink_file_at("directory/inside".into()).await, "`unlink-file-at` of a file succeeds");
    check!(
        names(&open_directory(&root, "directory", DescriptorFlags::READ).await).await.is_empty(),
        "the other directory is empty"
    );
    check_bytes(content(&root, "other").await, OTHER_CONTENT, "the content of another file");
    check_fails(
        root.unlink_file_at("file".into()).await,
        &[ErrorCode::NoEntry],
        "the file that was removed is not there",
    );
}
