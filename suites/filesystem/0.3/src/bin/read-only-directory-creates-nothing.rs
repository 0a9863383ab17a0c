//! Where `mutate-directory` is not set, creating a file, a directory, a hard link or a symbolic link fails with `read-only`.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.open-at",
//@     "wasi:filesystem/types#[method]descriptor.create-directory-at",
//@     "wasi:filesystem/types#[method]descriptor.link-at",
//@     "wasi:filesystem/types#[method]descriptor.symlink-at",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L104"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, check_fails, names, open_directory, root};
use support::prelude::*;
use wasip3::filesystem::types::{DescriptorFlags, ErrorCode, OpenFlags};

support::command!(async test);

async fn test() {
    let root = root();
    let directory = open_directory(&root, "directory", DescriptorFlags::READ).await;
    let codes = &[ErrorCode::ReadOnly];
    let result = directory.open_at(NO_FOLLOW, "new".into(), OpenFlags::CREATE, DescriptorFlags::READ).await;
    check_fails(result, codes, "`open-at` creates nothing in a directory without `mutate-directory`");
    let result = directory.create_directory_at("new".into()).await;
    check_fails(result, codes, "`create-directory-at` creates nothing in a directory without `mutate-directory`");
    // A file system may have no links at all.
    let codes = &[ErrorCode::ReadOnly, ErrorCode::Unsupported];
    let result = directory.link_at(NO_FOLLOW, "inside".into(), &directory, "new".into()).await;
    check_fails(result, codes, "`link-at` creates nothing in a directory without `mutate-directory`");
    let result = directory.symlink_at("inside".into(), "new".into()).await;
    check_fails(result, codes, "`symlink-at` creates nothing in a directory without `mutate-directory`");
    check_eq!(names(&directory).await, ["inside"], "what is in the directory");
}
