//! Without `symlink-follow`, a symbolic link at the end of a path is not expanded.
//!
//! POSIX fails with `ELOOP` then. A host may fail with another error, or open the link itself.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L146"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, kind, links, succeed};
use support::prelude::*;
use wasip3::filesystem::types::{DescriptorFlags, OpenFlags};

support::command!(async test);

async fn test() {
    let links = links().await;
    for path in ["to-file", "to-link", "to-directory", "dangling", "root"] {
        if let Ok(opened) = links.open_at(NO_FOLLOW, path.into(), OpenFlags::empty(), DescriptorFlags::READ).await {
            let descriptor_type = succeed(opened.get_type().await, "`get-type` succeeds");
            check_eq!(kind(&descriptor_type), "symbolic-link", "the type of what was opened at `{path}`");
        }
    }
}
