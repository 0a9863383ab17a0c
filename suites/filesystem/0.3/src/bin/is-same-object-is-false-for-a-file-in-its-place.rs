//! A file that takes the place of another is another object.
//!
//! Some platforms do not replace files that are open: they deny access or say that it is busy.
//@ covers = ["wasi:filesystem/types#[method]descriptor.is-same-object"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L615"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{open, root, succeed};
use support::prelude::*;
use wasip3::filesystem::types::{DescriptorFlags, ErrorCode};

support::command!(async test);

async fn test() {
    let root = root();
    let file = open(&root, "file", DescriptorFlags::READ).await;
    match root.rename_at("other".into(), &root, "file".into()).await {
        Err(ErrorCode::Access | ErrorCode::Busy) => return,
        result => succeed(result, "`rename-at` over a file that is open succeeds"),
    }
    let now = open(&root, "file", DescriptorFlags::READ).await;
    check!(!file.is_same_object(&now).await, "the file that is at the path now is not the one that was opened before");
}
