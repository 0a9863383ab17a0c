//! With `create` and `exclusive`, opening a path where something is fails with `exist` and changes nothing.
//!
//! Similar to `O_EXCL` in POSIX, a symbolic link is something, wherever it points and whether links are followed or not.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L158"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, FOLLOW, NO_FOLLOW, READ_WRITE, check_bytes, check_fails, content, is_there, links};
use support::prelude::*;
use wasip3::filesystem::types::{ErrorCode, OpenFlags};

support::command!(async test);

async fn test() {
    let links = links().await;
    for path in ["file", "directory", "directory/inside", "to-file", "dangling"] {
        for follow in [FOLLOW, NO_FOLLOW] {
            for open_flags in [OpenFlags::CREATE | OpenFlags::EXCLUSIVE, OpenFlags::all() - OpenFlags::DIRECTORY] {
                let result = links.open_at(follow, path.into(), open_flags, READ_WRITE).await;
                check_fails(result, &[ErrorCode::Exist], &format!("there is something at `{path}`"));
            }
        }
    }
    check_bytes(content(&links, "file").await, CONTENT, "the content of the file");
    check!(!is_there(&links, "nothing").await, "nothing is made where the link `dangling` points");
}
