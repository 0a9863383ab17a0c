//! Where `mutate-directory` is not set, changing the timestamps of the directory or of what is in it fails with `read-only`.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.set-times",
//@     "wasi:filesystem/types#[method]descriptor.set-times-at",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L104"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, check_fails, open_directory, root};
use wasip3::filesystem::types::{DescriptorFlags, ErrorCode, NewTimestamp};

support::command!(async test);

async fn test() {
    let root = root();
    let directory = open_directory(&root, "directory", DescriptorFlags::READ).await;
    let codes = &[ErrorCode::ReadOnly];
    let result = directory.set_times_at(NO_FOLLOW, "inside".into(), NewTimestamp::NoChange, NewTimestamp::Now).await;
    check_fails(result, codes, "`set-times-at` changes nothing in a directory without `mutate-directory`");
    let result = directory.set_times(NewTimestamp::NoChange, NewTimestamp::Now).await;
    check_fails(result, codes, "`set-times` does not change a directory without `mutate-directory`");
}
