//! With `symlink-follow`, the attributes at a symbolic link are those of what it points at.
//@ covers = ["wasi:filesystem/types#[method]descriptor.stat-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L137"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, FOLLOW, links, succeed};
use support::prelude::*;
use wasip2::filesystem::types::DescriptorType;

support::command!(test);

fn test() {
    let links = links();
    for path in ["to-file", "to-link", "directory/to-file-above"] {
        let stat = succeed(links.stat_at(FOLLOW, path), &format!("`stat-at` follows `{path}`"));
        check_eq!(stat.type_, DescriptorType::RegularFile, "the type of what `{path}` points at");
        check_eq!(stat.size, CONTENT.len() as u64, "the size of what `{path}` points at");
    }
    let stat = succeed(links.stat_at(FOLLOW, "to-directory"), "`stat-at` follows `to-directory`");
    check_eq!(stat.type_, DescriptorType::Directory, "the type of what `to-directory` points at");
}
