//! A symbolic link to a link to a link is expanded as long as there is one.
//!
//! Eight is the least that POSIX asks of a system, so that a host which stops after one or two of them is found.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.open-at",
//@     "wasi:filesystem/types#[method]descriptor.symlink-at",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L147"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, FOLLOW, check_bytes, read_all, root, succeed, symlink};
use support::prelude::*;
use wasip3::filesystem::types::{DescriptorFlags, OpenFlags};

support::command!(async test);

async fn test() {
    let root = root();
    let mut last = "file".to_string();
    for number in 1..=8 {
        let next = format!("link-{number}");
        if !symlink(&root, &last, &next).await {
            return;
        }
        last = next;
    }
    let result = root.open_at(FOLLOW, last, OpenFlags::empty(), DescriptorFlags::READ).await;
    let file = succeed(result, "`open-at` follows eight links");
    check_bytes(read_all(&file).await, CONTENT, "the content behind eight links");
}
