//! A path with `..` in it is resolved as long as no step leaves the base directory.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L17"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, check_bytes, content, open, root};
use support::prelude::*;
use wasip2::filesystem::types::DescriptorFlags;

support::command!(test);

fn test() {
    let root = root();
    for path in ["directory/../file", "directory/../directory/../file", "./directory/.././file"] {
        check_bytes(content(&root, path), CONTENT, &format!("the content of `{path}`"));
    }
    let same = open(&root, "directory/..", DescriptorFlags::READ);
    check!(same.is_same_object(&root), "`directory/..` is the base directory");
}
