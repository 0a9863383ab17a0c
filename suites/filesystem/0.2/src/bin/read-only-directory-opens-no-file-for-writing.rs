//! Where `mutate-directory` is not set, opening a file with `write` fails with `read-only`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L536"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{NO_FOLLOW, READ_WRITE, check_fails, open_directory, root};
use wasip2::filesystem::types::{DescriptorFlags, ErrorCode, OpenFlags};

support::command!(test);

fn test() {
    let root = root();
    let directory = open_directory(&root, "directory", DescriptorFlags::READ);
    for flags in [DescriptorFlags::WRITE, READ_WRITE] {
        let result = directory.open_at(NO_FOLLOW, "inside", OpenFlags::empty(), flags);
        check_fails(result, &[ErrorCode::ReadOnly], "a directory without `mutate-directory` opens no file for writing");
    }
}
