//! Where `mutate-directory` is not set, opening a directory with `mutate-directory` fails with `read-only`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L532"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{NO_FOLLOW, READ_MUTATE, check_fails, create_directory, open_directory, root};
use wasip2::filesystem::types::{DescriptorFlags, ErrorCode, OpenFlags};

support::command!(test);

fn test() {
    let root = root();
    create_directory(&root, "directory/below");
    let directory = open_directory(&root, "directory", DescriptorFlags::READ);
    for path in ["below", "."] {
        let result = directory.open_at(NO_FOLLOW, path, OpenFlags::DIRECTORY, READ_MUTATE);
        check_fails(result, &[ErrorCode::ReadOnly], "a directory without `mutate-directory` opens none that has it");
    }
}
