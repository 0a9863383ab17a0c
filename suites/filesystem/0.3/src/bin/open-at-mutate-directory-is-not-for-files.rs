//! The flag `mutate-directory` may be set on directories only: a file is not opened with it, or without it all the same.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.open-at",
//@     "wasi:filesystem/types#[method]descriptor.get-flags",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L110"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, READ_MUTATE, root, succeed};
use support::prelude::*;
use wasip3::filesystem::types::{DescriptorFlags, OpenFlags};

support::command!(async test);

async fn test() {
    let root = root();
    if let Ok(file) = root.open_at(NO_FOLLOW, "file".into(), OpenFlags::empty(), READ_MUTATE).await {
        let flags = succeed(file.get_flags().await, "`get-flags` succeeds");
        check!(
            !flags.contains(DescriptorFlags::MUTATE_DIRECTORY),
            "`mutate-directory` is not among the flags, {flags:?}"
        );
    }
}
