//! With `symlink-follow`, a symbolic link at the end of a path is expanded, as often as there is one.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L137"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, FOLLOW, INSIDE_CONTENT, check_bytes, content, links, read_all, succeed};
use support::prelude::*;
use wasip2::filesystem::types::{DescriptorFlags, OpenFlags};

support::command!(test);

fn test() {
    let links = links();
    for path in ["to-file", "to-link"] {
        let result = links.open_at(FOLLOW, path, OpenFlags::empty(), DescriptorFlags::READ);
        let file = succeed(result, &format!("`open-at` follows `{path}`"));
        check_bytes(read_all(&file), CONTENT, &format!("the content behind `{path}`"));
    }
    let result = links.open_at(FOLLOW, "to-directory", OpenFlags::DIRECTORY, DescriptorFlags::READ);
    let directory = succeed(result, "`open-at` follows `to-directory`, also if a directory is asked for");
    check_bytes(content(&directory, "inside"), INSIDE_CONTENT, "the content of a file behind `to-directory`");
}
