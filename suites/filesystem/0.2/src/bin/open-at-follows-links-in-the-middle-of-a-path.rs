//! A symbolic link that a path goes on after is expanded, with and without `symlink-follow`: the flag is about what the whole
//! path corresponds to.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L137"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{FOLLOW, INSIDE_CONTENT, NO_FOLLOW, check_bytes, links, read_all, succeed};
use wasip2::filesystem::types::{DescriptorFlags, OpenFlags};

support::command!(test);

fn test() {
    let links = links();
    for follow in [FOLLOW, NO_FOLLOW] {
        let result = links.open_at(follow, "to-directory/inside", OpenFlags::empty(), DescriptorFlags::READ);
        let file = succeed(result, "`open-at` follows the link in `to-directory/inside`");
        check_bytes(read_all(&file), INSIDE_CONTENT, "the content of `to-directory/inside`");
    }
}
