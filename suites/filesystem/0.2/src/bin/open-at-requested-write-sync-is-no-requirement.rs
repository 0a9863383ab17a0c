//! Asking for synchronized reads is a request: a host that has no such reads opens the file all the same.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L90"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, NO_FOLLOW, read_all, root, succeed};
use support::prelude::*;
use wasip2::filesystem::types::{DescriptorFlags, OpenFlags};

support::command!(test);

fn test() {
    let root = root();
    let flags = DescriptorFlags::READ | DescriptorFlags::REQUESTED_WRITE_SYNC;
    let file = succeed(
        root.open_at(NO_FOLLOW, "file", OpenFlags::empty(), flags),
        "`open-at` with `requested-write-sync` opens the file, with or without what was requested",
    );
    check_eq!(read_all(&file), CONTENT, "the content of the file");
}
