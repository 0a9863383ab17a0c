//! Without `symlink-follow`, a symbolic link at the end of a path is not expanded.
//!
//! POSIX fails with `ELOOP` then. A host may fail with another error, or open the link itself.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L137"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{NO_FOLLOW, links, succeed};
use support::prelude::*;
use wasip2::filesystem::types::{DescriptorFlags, DescriptorType, OpenFlags};

support::command!(test);

fn test() {
    let links = links();
    for path in ["to-file", "to-link", "to-directory", "dangling", "root"] {
        if let Ok(opened) = links.open_at(NO_FOLLOW, path, OpenFlags::empty(), DescriptorFlags::READ) {
            let descriptor_type = succeed(opened.get_type(), "`get-type` succeeds");
            check_eq!(descriptor_type, DescriptorType::SymbolicLink, "the type of what was opened at `{path}`");
        }
    }
}
