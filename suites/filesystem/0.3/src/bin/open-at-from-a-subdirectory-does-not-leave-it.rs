//! The base directory of a descriptor is that which it was opened at: from a subdirectory there is no way to the directory
//! that it is in, though that is open, too.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L14"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, FOLLOW, check_bytes, check_escape, links, open_directory, read_all, succeed};
use wasip3::filesystem::types::{DescriptorFlags, OpenFlags};

support::command!(async test);

async fn test() {
    let links = links().await;
    let directory = open_directory(&links, "directory", DescriptorFlags::READ).await;
    for path in ["..", "../file", "../directory/inside", "to-file-above"] {
        check_escape(directory.open_at(FOLLOW, path.into(), OpenFlags::empty(), DescriptorFlags::READ).await, path);
    }
    // The same link is fine where it does not lead out of the base directory.
    let result =
        links.open_at(FOLLOW, "directory/to-file-above".into(), OpenFlags::empty(), DescriptorFlags::READ).await;
    let file = succeed(result, "`directory/to-file-above` stays inside and is opened");
    check_bytes(read_all(&file).await, CONTENT, "the content of `directory/to-file-above`");
}
