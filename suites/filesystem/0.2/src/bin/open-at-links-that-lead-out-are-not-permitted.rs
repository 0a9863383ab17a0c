//! Following a symbolic link to a parent of the base directory or to an absolute path fails with `not-permitted`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L17"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{ESCAPES_BY_LINKS, FOLLOW, LINKS_OUT, NO_FOLLOW, check_escape, links};
use wasip2::filesystem::types::{DescriptorFlags, OpenFlags};

support::command!(test);

fn test() {
    let links = links();
    for path in LINKS_OUT {
        check_escape(links.open_at(FOLLOW, path, OpenFlags::empty(), DescriptorFlags::READ), path);
    }
    for path in ESCAPES_BY_LINKS {
        for follow in [FOLLOW, NO_FOLLOW] {
            check_escape(links.open_at(follow, path, OpenFlags::empty(), DescriptorFlags::READ), path);
        }
    }
}
