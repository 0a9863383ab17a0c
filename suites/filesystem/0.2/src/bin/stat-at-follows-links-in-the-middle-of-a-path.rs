//! A symbolic link that a path goes on after is expanded, with and without `symlink-follow`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.stat-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L137"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{FOLLOW, INSIDE_CONTENT, NO_FOLLOW, links, succeed};
use support::prelude::*;
use wasip2::filesystem::types::DescriptorType;

support::command!(test);

fn test() {
    let links = links();
    for follow in [FOLLOW, NO_FOLLOW] {
        let stat = succeed(links.stat_at(follow, "to-directory/inside"), "`stat-at` follows the link in the middle");
        check_eq!(stat.type_, DescriptorType::RegularFile, "the type of `to-directory/inside`");
        check_eq!(stat.size, INSIDE_CONTENT.len() as u64, "the size of `to-directory/inside`");
    }
}
