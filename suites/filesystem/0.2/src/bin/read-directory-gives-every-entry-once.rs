//! Reading a directory gives each of its entries once, and then no more.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.read-directory",
//@     "wasi:filesystem/types#[method]directory-entry-stream.read-directory-entry",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L436"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{names, open_directory, root};
use support::prelude::*;
use wasip2::filesystem::types::DescriptorFlags;

support::command!(test);

fn test() {
    let root = root();
    check_eq!(names(&root), ["directory", "file", "other"], "what is in the directory");
    let directory = open_directory(&root, "directory", DescriptorFlags::READ);
    check_eq!(names(&directory), ["inside"], "what is in the directory below");
}
