//! Asking for writes with synchronized data is a request: a host that has no such writes opens the file all the same.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L83"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{NO_FOLLOW, READ_WRITE, content, root, succeed, write_all};
use support::prelude::*;
use wasip2::filesystem::types::{DescriptorFlags, OpenFlags};

support::command!(test);

fn test() {
    let root = root();
    let flags = READ_WRITE | DescriptorFlags::DATA_INTEGRITY_SYNC;
    let file = succeed(
        root.open_at(NO_FOLLOW, "file", OpenFlags::empty(), flags),
        "`open-at` with `data-integrity-sync` opens the file, with or without what was requested",
    );
    write_all(&file, b"THE", 0);
    check_eq!(content(&root, "file"), b"THE content of the file", "the content after a synchronized write");
}
