//! Opening a path that is absolute, or that leaves the base directory with `..` at any step, fails with `not-permitted`.
//!
//! It does so wherever the path ends: also if it comes back in, and also if there is nothing.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L13"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{ESCAPES, FOLLOW, NO_FOLLOW, check_escape, root};
use wasip3::filesystem::types::{DescriptorFlags, OpenFlags};

support::command!(async test);

async fn test() {
    let root = root();
    for path in ESCAPES.into_iter().chain(["../missing", "/missing", "//", "/..", "./.."]) {
        for follow in [FOLLOW, NO_FOLLOW] {
            check_escape(root.open_at(follow, path.into(), OpenFlags::empty(), DescriptorFlags::READ).await, path);
        }
        check_escape(root.open_at(NO_FOLLOW, path.into(), OpenFlags::DIRECTORY, DescriptorFlags::READ).await, path);
    }
}
