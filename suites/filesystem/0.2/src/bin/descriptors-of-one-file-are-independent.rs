//! Closing one descriptor of a file leaves the others open.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L530"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{READ_WRITE, check_bytes, open, read_all, root, write_all};
use wasip2::filesystem::types::DescriptorFlags;

support::command!(test);

fn test() {
    let root = root();
    let first = open(&root, "file", DescriptorFlags::READ);
    let second = open(&root, "file", READ_WRITE);
    let third = open(&root, "file", DescriptorFlags::READ);
    drop(first);
    write_all(&second, b"THE", 0);
    drop(second);
    check_bytes(read_all(&third), b"THE content of the file", "what is read by the descriptor that is still open");
}
