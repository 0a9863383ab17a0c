//! Without `symlink-follow`, the attributes at a symbolic link are its own: its type, and as its size the length of its path.
//@ covers = ["wasi:filesystem/types#[method]descriptor.stat-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L114"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{NO_FOLLOW, links, succeed};
use support::prelude::*;
use wasip2::filesystem::types::DescriptorType;

support::command!(test);

fn test() {
    let links = links();
    for (path, points_at) in
        [("to-file", "file"), ("to-directory", "directory"), ("dangling", "nothing"), ("loop", "loop"), ("root", "/")]
    {
        let stat = succeed(links.stat_at(NO_FOLLOW, path), &format!("`stat-at` of `{path}` succeeds"));
        check_eq!(stat.type_, DescriptorType::SymbolicLink, "the type of `{path}`");
        check_eq!(stat.size, points_at.len() as u64, "the size of `{path}`");
    }
}
