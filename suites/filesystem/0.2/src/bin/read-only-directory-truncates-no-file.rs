//! Where `mutate-directory` is not set, opening a file with `truncate` fails with `read-only`, and the file stays as it is.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L536"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{INSIDE_CONTENT, NO_FOLLOW, check_bytes, check_fails, content, open_directory, root};
use wasip2::filesystem::types::{DescriptorFlags, ErrorCode, OpenFlags};

support::command!(test);

fn test() {
    let root = root();
    let directory = open_directory(&root, "directory", DescriptorFlags::READ);
    let result = directory.open_at(NO_FOLLOW, "inside", OpenFlags::TRUNCATE, DescriptorFlags::READ);
    check_fails(result, &[ErrorCode::ReadOnly], "a directory without `mutate-directory` truncates no file");
    check_bytes(content(&root, "directory/inside"), INSIDE_CONTENT, "the content of the file");
}
