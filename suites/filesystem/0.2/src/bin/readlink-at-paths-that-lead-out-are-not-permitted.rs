//! Reading a link at a path that leads out of the base directory fails with `not-permitted`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.readlink-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L16"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{check_escape, links, open_directory};
use wasip2::filesystem::types::DescriptorFlags;

support::command!(test);

fn test() {
    let links = links();
    for path in ["..", "/", "../link", "/to-file", "directory/../../to-file", "parent/to-file", "root/to-file"] {
        check_escape(links.readlink_at(path), path);
    }
    let directory = open_directory(&links, "directory", DescriptorFlags::READ);
    check_escape(directory.readlink_at("../to-file"), "../to-file");
}
