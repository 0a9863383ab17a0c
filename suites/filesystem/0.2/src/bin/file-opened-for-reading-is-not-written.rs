//! A file that was opened without `write` is not written, nor is its size changed.
//!
//! No sentence names the error. POSIX has `EBADF` for writing and `EINVAL` for the size; other hosts say that it is not
//! permitted.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.write",
//@     "wasi:filesystem/types#[method]descriptor.set-size",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L68"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, check_bytes, content, open, root};
use support::prelude::*;
use wasip2::filesystem::types::DescriptorFlags;

support::command!(test);

fn test() {
    let root = root();
    let file = open(&root, "file", DescriptorFlags::READ);
    let result = file.write(b"written", 0);
    check!(result.is_err(), "`write` fails on a file that was opened for reading, and gave {result:?}");
    let result = file.set_size(3);
    check!(result.is_err(), "`set-size` fails on a file that was opened for reading, and gave {result:?}");
    check_bytes(content(&root, "file"), CONTENT, "the content of the file");
}
