//! A descriptor goes on to mean the file that it was opened for when that is renamed.
//!
//! Some platforms do not rename files that are open: they deny access or say that it is busy.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.rename-at",
//@     "wasi:filesystem/types#[method]descriptor.is-same-object",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L307"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{READ_WRITE, check_bytes, content, create, open, root, succeed, write_all};
use support::prelude::*;
use wasip3::filesystem::types::{DescriptorFlags, ErrorCode};

support::command!(async test);

async fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE).await;
    match root.rename_at("file".into(), &root, "renamed".into()).await {
        Err(ErrorCode::Access | ErrorCode::Busy) => return,
        result => succeed(result, "`rename-at` of a file that is open succeeds"),
    }
    drop(create(&root, "file", b"new").await);
    write_all(&file, b"THE", 0).await;
    check_bytes(
        content(&root, "renamed").await,
        b"THE content of the file",
        "the content of the file that was renamed",
    );
    check_bytes(content(&root, "file").await, b"new", "the content of the file that is at the old path now");
    check!(
        file.is_same_object(&open(&root, "renamed", DescriptorFlags::READ).await).await,
        "the renamed file is the open file"
    );
    check!(
        !file.is_same_object(&open(&root, "file", DescriptorFlags::READ).await).await,
        "the new file is not the open file"
    );
}
