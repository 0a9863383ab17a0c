//! A path with `..` in it is resolved as long as no step leaves the base directory.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L14"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, check_bytes, content, open, root};
use support::prelude::*;
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let root = root();
    for path in ["directory/../file", "directory/../directory/../file", "./directory/.././file"] {
        check_bytes(content(&root, path).await, CONTENT, &format!("the content of `{path}`"));
    }
    let same = open(&root, "directory/..", DescriptorFlags::READ).await;
    check!(same.is_same_object(&root).await, "`directory/..` is the base directory");
}
