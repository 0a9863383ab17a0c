//! The path `.` means the base directory.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.open-at",
//@     "wasi:filesystem/types#[method]descriptor.is-same-object",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L541"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{open, open_directory, root};
use support::prelude::*;
use wasip2::filesystem::types::DescriptorFlags;

support::command!(test);

fn test() {
    let root = root();
    for path in [".", "./", "./."] {
        let itself = open(&root, path, DescriptorFlags::READ);
        check!(itself.is_same_object(&root), "`{path}` is the base directory");
    }
    let directory = open_directory(&root, "directory", DescriptorFlags::READ);
    let itself = open(&directory, ".", DescriptorFlags::READ);
    check!(itself.is_same_object(&directory), "`.` is the base directory, also where that was opened itself");
}
