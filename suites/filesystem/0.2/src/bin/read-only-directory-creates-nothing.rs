//! Where `mutate-directory` is not set, creating a file, a directory, a hard link or a symbolic link fails with `read-only`.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.open-at",
//@     "wasi:filesystem/types#[method]descriptor.create-directory-at",
//@     "wasi:filesystem/types#[method]descriptor.link-at",
//@     "wasi:filesystem/types#[method]descriptor.symlink-at",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L95"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{NO_FOLLOW, check_fails, names, open_directory, root};
use support::prelude::*;
use wasip2::filesystem::types::{DescriptorFlags, ErrorCode, OpenFlags};

support::command!(test);

fn test() {
    let root = root();
    let directory = open_directory(&root, "directory", DescriptorFlags::READ);
    let codes = &[ErrorCode::ReadOnly];
    let result = directory.open_at(NO_FOLLOW, "new", OpenFlags::CREATE, DescriptorFlags::READ);
    check_fails(result, codes, "`open-at` creates nothing in a directory without `mutate-directory`");
    let result = directory.create_directory_at("new");
    check_fails(result, codes, "`create-directory-at` creates nothing in a directory without `mutate-directory`");
    // A file system may have no links at all.
    let codes = &[ErrorCode::ReadOnly, ErrorCode::Unsupported];
    let result = directory.link_at(NO_FOLLOW, "inside", &directory, "new");
    check_fails(result, codes, "`link-at` creates nothing in a directory without `mutate-directory`");
    let result = directory.symlink_at("inside", "new");
    check_fails(result, codes, "`symlink-at` creates nothing in a directory without `mutate-directory`");
    check_eq!(names(&directory), ["inside"], "what is in the directory");
}
