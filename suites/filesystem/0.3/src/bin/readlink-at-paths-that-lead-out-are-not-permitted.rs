//! Reading a link at a path that leads out of the base directory fails with `not-permitted`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.readlink-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L13"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_escape, links, open_directory};
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let links = links().await;
    for path in ["..", "/", "../link", "/to-file", "directory/../../to-file", "parent/to-file", "root/to-file"] {
        check_escape(links.readlink_at(path.into()).await, path);
    }
    let directory = open_directory(&links, "directory", DescriptorFlags::READ).await;
    check_escape(directory.readlink_at("../to-file".into()).await, "../to-file");
}
