//! Opening a path that is absolute, or that leaves the base directory with `..` at any step, fails with `not-permitted`.
//!
//! It does so wherever the path ends: also if it comes back in, and also if there is nothing.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L16"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{ESCAPES, FOLLOW, NO_FOLLOW, check_escape, root};
use wasip2::filesystem::types::{DescriptorFlags, OpenFlags};

support::command!(test);

fn test() {
    let root = root();
    for path in ESCAPES.into_iter().chain(["../missing", "/missing", "//", "/..", "./.."]) {
        for follow in [FOLLOW, NO_FOLLOW] {
            check_escape(root.open_at(follow, path, OpenFlags::empty(), DescriptorFlags::READ), path);
        }
        check_escape(root.open_at(NO_FOLLOW, path, OpenFlags::DIRECTORY, DescriptorFlags::READ), path);
    }
}
