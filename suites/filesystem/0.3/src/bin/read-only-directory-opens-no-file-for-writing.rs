//! Where `mutate-directory` is not set, opening a file with `write` fails with `read-only`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L532"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, READ_WRITE, check_fails, open_directory, root};
use wasip3::filesystem::types::{DescriptorFlags, ErrorCode, OpenFlags};

support::command!(async test);

async fn test() {
    let root = root();
    let directory = open_directory(&root, "directory", DescriptorFlags::READ).await;
    for flags in [DescriptorFlags::WRITE, READ_WRITE] {
        let result = directory.open_at(NO_FOLLOW, "inside".into(), OpenFlags::empty(), flags).await;
        check_fails(result, &[ErrorCode::ReadOnly], "a directory without `mutate-directory` opens no file for writing");
    }
}
