//! A directory that is renamed to the path of an empty directory takes its place.
//!
//! Windows does not replace directories: there, this fails and changes nothing.
//@ covers = ["wasi:filesystem/types#[method]descriptor.rename-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L579"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{INSIDE_CONTENT, check_bytes, content, create_directory, names, root, succeed};
use support::prelude::*;
use wasip2::filesystem::types::ErrorCode;

support::command!(test);

fn test() {
    let root = root();
    create_directory(&root, "empty");
    match root.rename_at("directory", &root, "empty") {
        Err(ErrorCode::Access | ErrorCode::Exist) => {
            check_eq!(names(&root), ["directory", "empty", "file", "other"], "what is in the directory");
            check_bytes(content(&root, "directory/inside"), INSIDE_CONTENT, "the content of the file in the directory");
        }
        result => {
            succeed(result, "`rename-at` over an empty directory succeeds");
            check_eq!(names(&root), ["empty", "file", "other"], "what is in the directory");
            check_bytes(content(&root, "empty/inside"), INSIDE_CONTENT, "the content of the file in the directory");
        }
    }
}
