//! The flag `mutate-directory` of a descriptor is that which its directory was opened with.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.get-flags",
//@     "wasi:filesystem/types#[method]descriptor.open-at",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L102"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{READ_MUTATE, open_directory, root, succeed};
use support::prelude::*;
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let root = root();
    let fixed = open_directory(&root, "directory", DescriptorFlags::READ).await;
    let flags = succeed(fixed.get_flags().await, "`get-flags` succeeds");
    check_eq!(flags & READ_MUTATE, DescriptorFlags::READ, "the flags of a directory that was opened with `read`");
    let mutable = open_directory(&root, "directory", READ_MUTATE).await;
    let flags = succeed(mutable.get_flags().await, "`get-flags` succeeds");
    check_eq!(
        flags & READ_MUTATE,
        READ_MUTATE,
        "the flags of a directory that was opened with `mutate-directory`, too"
    );
}
