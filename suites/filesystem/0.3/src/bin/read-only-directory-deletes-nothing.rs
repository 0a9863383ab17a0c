//! Where `mutate-directory` is not set, deleting a file or a directory fails with `read-only`.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.unlink-file-at",
//@     "wasi:filesystem/types#[method]descriptor.remove-directory-at",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L104"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_fails, create_directory, names, open_directory, root};
use support::prelude::*;
use wasip3::filesystem::types::{DescriptorFlags, ErrorCode};

support::command!(async test);

async fn test() {
    let root = root();
    create_directory(&root, "directory/empty").await;
    let directory = open_directory(&root, "directory", DescriptorFlags::READ).await;
    let codes = &[ErrorCode::ReadOnly];
    let result = directory.unlink_file_at("inside".into()).await;
    check_fails(result, codes, "`unlink-file-at` deletes nothing in a directory without `mutate-directory`");
    let result = directory.remove_directory_at("empty".into()).await;
    check_fails(result, codes, "`remove-directory-at` deletes nothing in a directory without `mutate-directory`");
    check_eq!(names(&directory).await, ["empty", "inside"], "what is in the directory");
}
