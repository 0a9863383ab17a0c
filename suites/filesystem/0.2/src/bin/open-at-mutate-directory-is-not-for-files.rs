//! The flag `mutate-directory` may be set on directories only: a file is not opened with it, or without it all the same.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.open-at",
//@     "wasi:filesystem/types#[method]descriptor.get-flags",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L101"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{NO_FOLLOW, READ_MUTATE, root, succeed};
use support::prelude::*;
use wasip2::filesystem::types::{DescriptorFlags, OpenFlags};

support::command!(test);

fn test() {
    let root = root();
    if let Ok(file) = root.open_at(NO_FOLLOW, "file", OpenFlags::empty(), READ_MUTATE) {
        let flags = succeed(file.get_flags(), "`get-flags` succeeds");
        check!(
            !flags.contains(DescriptorFlags::MUTATE_DIRECTORY),
            "`mutate-directory` is not among the flags, {flags:?}"
        );
    }
}
