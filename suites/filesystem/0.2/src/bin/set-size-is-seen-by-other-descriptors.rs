//! The size that one descriptor of a file sets is the size of the file for all.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.set-size",
//@     "wasi:filesystem/types#[method]descriptor.stat",
//@     "wasi:filesystem/types#[method]descriptor.stat-at",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L380"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{NO_FOLLOW, READ_WRITE, open, root, size, succeed};
use support::prelude::*;
use wasip2::filesystem::types::DescriptorFlags;

support::command!(test);

fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE);
    let other = open(&root, "file", DescriptorFlags::READ);
    for length in [5, 500, 0] {
        succeed(file.set_size(length), "`set-size` succeeds");
        check_eq!(size(&other), length, "the size for another descriptor");
        check_eq!(succeed(root.stat_at(NO_FOLLOW, "file"), "`stat-at` succeeds").size, length, "the size at its path");
    }
}
