//! A path to the directory that is removed may end in a slash, as paths to directories may in POSIX.
//@ covers = ["wasi:filesystem/types#[method]descriptor.remove-directory-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L566"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{create_directory, is_there, root, succeed};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let root = root();
    create_directory(&root, "new").await;
    succeed(root.remove_directory_at("new/".into()).await, "`remove-directory-at` of `new/` succeeds");
    check!(!is_there(&root, "new").await, "the directory is removed");
}
