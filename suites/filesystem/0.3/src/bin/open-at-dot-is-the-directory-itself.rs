//! The path `.` means the base directory.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.open-at",
//@     "wasi:filesystem/types#[method]descriptor.is-same-object",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L537"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{open, open_directory, root};
use support::prelude::*;
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let root = root();
    for path in [".", "./", "./."] {
        let itself = open(&root, path, DescriptorFlags::READ).await;
        check!(itself.is_same_object(&root).await, "`{path}` is the base directory");
    }
    let directory = open_directory(&root, "directory", DescriptorFlags::READ).await;
    let itself = open(&directory, ".", DescriptorFlags::READ).await;
    check!(itself.is_same_object(&directory).await, "`.` is the base directory, also where that was opened itself");
}
