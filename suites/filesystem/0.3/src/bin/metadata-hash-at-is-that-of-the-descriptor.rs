//! The hash at a path is computed as that of a descriptor of the same file or directory is.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.metadata-hash",
//@     "wasi:filesystem/types#[method]descriptor.metadata-hash-at",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L649"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{FOLLOW, NO_FOLLOW, links, succeed};
use support::prelude::*;
use wasip3::filesystem::types::{DescriptorFlags, OpenFlags};

support::command!(async test);

async fn test() {
    let links = links().await;
    let paths = [
        (NO_FOLLOW, "file"),
        (NO_FOLLOW, "directory"),
        (NO_FOLLOW, "directory/inside"),
        (NO_FOLLOW, "."),
        (FOLLOW, "to-file"),
        (FOLLOW, "to-link"),
        (FOLLOW, "to-directory"),
        (NO_FOLLOW, "to-directory/inside"),
    ];
    for (follow, path) in paths {
        let result = links.open_at(follow, path.into(), OpenFlags::empty(), DescriptorFlags::READ).await;
        let opened = succeed(result, &format!("`open-at` opens `{path}`"));
        let of_descriptor = succeed(opened.metadata_hash().await, "`metadata-hash` succeeds");
        let at_path = succeed(links.metadata_hash_at(follow, path.into()).await, "`metadata-hash-at` succeeds");
        check_eq!(at_path.lower, of_descriptor.lower, "the lower half of the hash of `{path}`");
        check_eq!(at_path.upper, of_descriptor.upper, "the upper half of the hash of `{path}`");
    }
}
