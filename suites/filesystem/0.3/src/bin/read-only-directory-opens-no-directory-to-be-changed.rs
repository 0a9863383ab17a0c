//! Where `mutate-directory` is not set, opening a directory with `mutate-directory` fails with `read-only`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L528"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, READ_MUTATE, check_fails, create_directory, open_directory, root};
use wasip3::filesystem::types::{DescriptorFlags, ErrorCode, OpenFlags};

support::command!(async test);

async fn test() {
    let root = root();
    create_directory(&root, "directory/below").await;
    let directory = open_directory(&root, "directory", DescriptorFlags::READ).await;
    for path in ["below", "."] {
        let result = directory.open_at(NO_FOLLOW, path.into(), OpenFlags::DIRECTORY, READ_MUTATE).await;
        check_fails(result, &[ErrorCode::ReadOnly], "a directory without `mutate-directory` opens none that has it");
    }
}
