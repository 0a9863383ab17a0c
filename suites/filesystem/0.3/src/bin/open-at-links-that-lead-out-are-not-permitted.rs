//! Following a symbolic link to a parent of the base directory or to an absolute path fails with `not-permitted`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L14"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{ESCAPES_BY_LINKS, FOLLOW, LINKS_OUT, NO_FOLLOW, check_escape, links};
use wasip3::filesystem::types::{DescriptorFlags, OpenFlags};

support::command!(async test);

async fn test() {
    let links = links().await;
    for path in LINKS_OUT {
        check_escape(links.open_at(FOLLOW, path.into(), OpenFlags::empty(), DescriptorFlags::READ).await, path);
    }
    for path in ESCAPES_BY_LINKS {
        for follow in [FOLLOW, NO_FOLLOW] {
            check_escape(links.open_at(follow, path.into(), OpenFlags::empty(), DescriptorFlags::READ).await, path);
        }
    }
}
