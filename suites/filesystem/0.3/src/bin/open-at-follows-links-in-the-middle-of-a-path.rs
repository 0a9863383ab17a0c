//! A symbolic link that a path goes on after is expanded, with and without `symlink-follow`: the flag is about what the whole
//! path corresponds to.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L146"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{FOLLOW, INSIDE_CONTENT, NO_FOLLOW, check_bytes, links, read_all, succeed};
use wasip3::filesystem::types::{DescriptorFlags, OpenFlags};

support::command!(async test);

async fn test() {
    let links = links().await;
    for follow in [FOLLOW, NO_FOLLOW] {
        let result =
            links.open_at(follow, "to-directory/inside".into(), OpenFlags::empty(), DescriptorFlags::READ).await;
        let file = succeed(result, "`open-at` follows the link in `to-directory/inside`");
        check_bytes(read_all(&file).await, INSIDE_CONTENT, "the content of `to-directory/inside`");
    }
}
