//! A file that was opened with `write` and without `read` is not read.
//!
//! No sentence names the error. POSIX has `EBADF` for it; other hosts say that it is not permitted.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L66"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{check_bytes, content, open, root, write_all};
use support::prelude::*;
use wasip2::filesystem::types::DescriptorFlags;

support::command!(test);

fn test() {
    let root = root();
    let file = open(&root, "file", DescriptorFlags::WRITE);
    let result = file.read(100, 0);
    check!(result.is_err(), "`read` fails on a file that was opened for writing only, and gave {result:?}");
    write_all(&file, b"THE", 0);
    check_bytes(content(&root, "file"), b"THE content of the file", "the content after the write that was allowed");
}
