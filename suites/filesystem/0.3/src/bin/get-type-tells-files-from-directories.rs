//! The type of a descriptor is that of what was opened, and the same that `stat` tells.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.get-type",
//@     "wasi:filesystem/types#[method]descriptor.stat",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L398"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{kind, open, root, succeed};
use support::prelude::*;
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let root = root();
    for (path, expected) in [("file", "regular-file"), ("directory", "directory")] {
        let opened = open(&root, path, DescriptorFlags::READ).await;
        check_eq!(kind(&succeed(opened.get_type().await, "`get-type` succeeds")), expected, "the type of `{path}`");
        check_eq!(
            kind(&succeed(opened.stat().await, "`stat` succeeds").type_),
            expected,
            "the type of `{path}` in its attributes"
        );
    }
}
