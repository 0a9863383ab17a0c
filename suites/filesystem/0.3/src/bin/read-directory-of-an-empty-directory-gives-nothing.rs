//! A directory that has just been made has no entries, in particular none for itself and for its parent.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-directory"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L431"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{create_directory, directory, open_directory, root, succeed};
use support::prelude::*;
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let root = root();
    create_directory(&root, "empty").await;
    let empty = open_directory(&root, "empty", DescriptorFlags::READ).await;
    let (entries, result) = directory(&empty).await;
    succeed(result, "`read-directory` succeeds");
    check!(entries.is_empty(), "there is no entry in an empty directory, but there are {entries:?}");
}
