//! A path to a directory may end in slashes.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L537"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{open, root};
use support::prelude::*;
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let root = root();
    let directory = open(&root, "directory", DescriptorFlags::READ).await;
    for path in ["directory/", "directory//", "./directory/"] {
        let opened = open(&root, path, DescriptorFlags::READ).await;
        check!(opened.is_same_object(&directory).await, "`{path}` is `directory`");
    }
}
