//! Where `mutate-directory` is not set, everything can be looked at and files can be opened for reading.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.open-at",
//@     "wasi:filesystem/types#[method]descriptor.read-directory",
//@     "wasi:filesystem/types#[method]descriptor.stat-at",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L104"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{INSIDE_CONTENT, NO_FOLLOW, check_bytes, content, names, open_directory, root, succeed};
use support::prelude::*;
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let root = root();
    let directory = open_directory(&root, "directory", DescriptorFlags::READ).await;
    check_eq!(names(&directory).await, ["inside"], "what is in the directory");
    check_bytes(content(&directory, "inside").await, INSIDE_CONTENT, "the content of the file in the directory");
    let stat = succeed(directory.stat_at(NO_FOLLOW, "inside".into()).await, "`stat-at` succeeds");
    check_eq!(stat.size, INSIDE_CONTENT.len() as u64, "the size of the file in the directory");
    let itself = open_directory(&directory, ".", DescriptorFlags::READ).await;
    check!(itself.is_same_object(&directory).await, "`.` is the base directory");
}
