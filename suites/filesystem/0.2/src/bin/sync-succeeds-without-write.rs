//! Synchronizing a file that is not open for writing succeeds and has no effect.
//@ covers = ["wasi:filesystem/types#[method]descriptor.sync"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L450"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
//@ timeout = 60000
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, check_bytes, open, read_all, root, succeed};
use wasip2::filesystem::types::DescriptorFlags;

support::command!(test);

fn test() {
    let root = root();
    let file = open(&root, "file", DescriptorFlags::READ);
    succeed(file.sync(), "`sync` of a file that was opened for reading succeeds");
    check_bytes(read_all(&file), CONTENT, "the content of the file");
}
