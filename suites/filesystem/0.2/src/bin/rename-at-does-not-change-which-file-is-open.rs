//! A descriptor goes on to mean the file that it was opened for when that is renamed.
//!
//! Some platforms do not rename files that are open: they deny access or say that it is busy.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.rename-at",
//@     "wasi:filesystem/types#[method]descriptor.is-same-object",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L296"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{READ_WRITE, check_bytes, content, create, open, root, succeed, write_all};
use support::prelude::*;
use wasip2::filesystem::types::{DescriptorFlags, ErrorCode};

support::command!(test);

fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE);
    match root.rename_at("file", &root, "renamed") {
        Err(ErrorCode::Access | ErrorCode::Busy) => return,
        result => succeed(result, "`rename-at` of a file that is open succeeds"),
    }
    drop(create(&root, "file", b"new"));
    write_all(&file, b"THE", 0);
    check_bytes(content(&root, "renamed"), b"THE content of the file", "the content of the file that was renamed");
    check_bytes(content(&root, "file"), b"new", "the content of the file that is at the old path now");
    check!(file.is_same_object(&open(&root, "renamed", DescriptorFlags::READ)), "the renamed file is the open file");
    check!(!file.is_same_object(&open(&root, "file", DescriptorFlags::READ)), "the new file is not the open file");
}
