//! Where `mutate-directory` is not set on one of the directories, renaming from the one to the other fails with `read-only`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.rename-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L104"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_fails, open_directory, root};
use wasip3::filesystem::types::{DescriptorFlags, ErrorCode};

support::command!(async test);

async fn test() {
    let root = root();
    let directory = open_directory(&root, "directory", DescriptorFlags::READ).await;
    let codes = &[ErrorCode::ReadOnly];
    let result = directory.rename_at("inside".into(), &directory, "renamed".into()).await;
    check_fails(result, codes, "`rename-at` renames nothing in a directory without `mutate-directory`");
    let result = directory.rename_at("inside".into(), &root, "renamed".into()).await;
    check_fails(result, codes, "`rename-at` takes nothing from a directory without `mutate-directory`");
    let result = root.rename_at("file".into(), &directory, "renamed".into()).await;
    check_fails(result, codes, "`rename-at` puts nothing into a directory without `mutate-directory`");
}
