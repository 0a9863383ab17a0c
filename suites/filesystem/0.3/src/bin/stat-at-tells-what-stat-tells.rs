//! The attributes at a path are those of the file or directory that is opened there.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.stat",
//@     "wasi:filesystem/types#[method]descriptor.stat-at",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L474"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, kind, open, root, succeed, timestamp};
use support::prelude::*;
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let root = root();
    for path in ["file", "directory", "directory/inside", "."] {
        let at = succeed(root.stat_at(NO_FOLLOW, path.into()).await, "`stat-at` succeeds");
        let opened = succeed(open(&root, path, DescriptorFlags::READ).await.stat().await, "`stat` succeeds");
        check_eq!(kind(&at.type_), kind(&opened.type_), "the type of `{path}`");
        check_eq!(at.size, opened.size, "the size of `{path}`");
        check_eq!(at.link_count, opened.link_count, "the number of links to `{path}`");
        check_eq!(
            timestamp(at.data_modification_timestamp),
            timestamp(opened.data_modification_timestamp),
            "the modification timestamp of `{path}`"
        );
        check_eq!(
            timestamp(at.status_change_timestamp),
            timestamp(opened.status_change_timestamp),
            "the status-change timestamp of `{path}`"
        );
    }
}
