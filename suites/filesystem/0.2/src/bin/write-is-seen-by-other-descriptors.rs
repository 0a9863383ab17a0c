//! What is written by one descriptor of a file is read by the others.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.write",
//@     "wasi:filesystem/types#[method]descriptor.read",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L419"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{READ_WRITE, check_bytes, open, read_all, root, write_all};
use wasip2::filesystem::types::DescriptorFlags;

support::command!(test);

fn test() {
    let root = root();
    let reader = open(&root, "file", DescriptorFlags::READ);
    let first = open(&root, "file", READ_WRITE);
    let second = open(&root, "file", DescriptorFlags::WRITE);
    write_all(&first, b"THE", 0);
    check_bytes(read_all(&reader), b"THE content of the file", "the content after the first write");
    write_all(&second, b"FILE!", 19);
    check_bytes(read_all(&reader), b"THE content of the FILE!", "the content after the second write");
    check_bytes(read_all(&first), b"THE content of the FILE!", "the content after the second write");
}
