//! A file is removed; what is around stays.
//@ covers = ["wasi:filesystem/types#[method]descriptor.unlink-file-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L604"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{OTHER_CONTENT, check_bytes, check_fails, content, names, open_directory, root, succeed};
use support::prelude::*;
use wasip2::filesystem::types::{DescriptorFlags, ErrorCode};

support::command!(test);

fn test() {
    let root = root();
    succeed(root.unlink_file_at("file"), "`unlink-file-at` of a file succeeds");
    check_eq!(names(&root), ["directory", "other"], "what is in the directory");
    succeed(root.unlink_file_at("directory/inside"), "`unlink-file-at` of a file succeeds");
    check!(
        names(&open_directory(&root, "directory", DescriptorFlags::READ)).is_empty(),
        "the other directory is empty"
    );
    check_bytes(content(&root, "other"), OTHER_CONTENT, "the content of another file");
    check_fails(root.unlink_file_at("file"), &[ErrorCode::NoEntry], "the file that was removed is not there");
}
