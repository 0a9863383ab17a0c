//! The type of a descriptor is that of what was opened, and the same that `stat` tells.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.get-type",
//@     "wasi:filesystem/types#[method]descriptor.stat",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L369"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{open, root, succeed};
use support::prelude::*;
use wasip2::filesystem::types::{DescriptorFlags, DescriptorType};

support::command!(test);

fn test() {
    let root = root();
    for (path, expected) in [("file", DescriptorType::RegularFile), ("directory", DescriptorType::Directory)] {
        let opened = open(&root, path, DescriptorFlags::READ);
        check_eq!(succeed(opened.get_type(), "`get-type` succeeds"), expected, "the type of `{path}`");
        check_eq!(succeed(opened.stat(), "`stat` succeeds").type_, expected, "the type of `{path}` in its attributes");
    }
}
