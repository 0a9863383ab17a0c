//! Where `mutate-directory` is not set, opening a file with `truncate` fails with `read-only`, and the file stays as it is.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L532"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{INSIDE_CONTENT, NO_FOLLOW, check_bytes, check_fails, content, open_directory, root};
use wasip3::filesystem::types::{DescriptorFlags, ErrorCode, OpenFlags};

support::command!(async test);

async fn test() {
    let root = root();
    let directory = open_directory(&root, "directory", DescriptorFlags::READ).await;
    let result = directory.open_at(NO_FOLLOW, "inside".into(), OpenFlags::TRUNCATE, DescriptorFlags::READ).await;
    check_fails(result, &[ErrorCode::ReadOnly], "a directory without `mutate-directory` truncates no file");
    check_bytes(content(&root, "directory/inside").await, INSIDE_CONTENT, "the content of the file");
}
