//! A path to the directory that is removed may end in a slash, as paths to directories may in POSIX.
//@ covers = ["wasi:filesystem/types#[method]descriptor.remove-directory-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L570"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{create_directory, is_there, root, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let root = root();
    create_directory(&root, "new");
    succeed(root.remove_directory_at("new/"), "`remove-directory-at` of `new/` succeeds");
    check!(!is_there(&root, "new"), "the directory is removed");
}
