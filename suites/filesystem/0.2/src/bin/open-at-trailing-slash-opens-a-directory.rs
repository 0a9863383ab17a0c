//! A path to a directory may end in slashes.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L541"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{open, root};
use support::prelude::*;
use wasip2::filesystem::types::DescriptorFlags;

support::command!(test);

fn test() {
    let root = root();
    let directory = open(&root, "directory", DescriptorFlags::READ);
    for path in ["directory/", "directory//", "./directory/"] {
        let opened = open(&root, path, DescriptorFlags::READ);
        check!(opened.is_same_object(&directory), "`{path}` is `directory`");
    }
}
