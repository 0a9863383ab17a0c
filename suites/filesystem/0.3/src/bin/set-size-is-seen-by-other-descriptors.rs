//! The size that one descriptor of a file sets is the size of the file for all.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.set-size",
//@     "wasi:filesystem/types#[method]descriptor.stat",
//@     "wasi:filesystem/types#[method]descriptor.stat-at",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L409"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, READ_WRITE, open, root, size, succeed};
use support::prelude::*;
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE).await;
    let other = open(&root, "file", DescriptorFlags::READ).await;
    for length in [5, 500, 0] {
        succeed(file.set_size(length).await, "`set-size` succeeds");
        check_eq!(size(&other).await, length, "the size for another descriptor");
        check_eq!(
            succeed(root.stat_at(NO_FOLLOW, "file".into()).await, "`stat-at` succeeds").size,
            length,
            "the size at its path"
        );
    }
}
