//! Reading a directory gives each of its entries once, and then no more.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-directory"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L429"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{names, open_directory, root};
use support::prelude::*;
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let root = root();
    check_eq!(names(&root).await, ["directory", "file", "other"], "what is in the directory");
    let directory = open_directory(&root, "directory", DescriptorFlags::READ).await;
    check_eq!(names(&directory).await, ["inside"], "what is in the directory below");
}
