//! With `create`, a file that is there is opened as it is.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L154"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, NO_FOLLOW, READ_WRITE, check_bytes, names, read_all, root, succeed};
use support::prelude::*;
use wasip3::filesystem::types::OpenFlags;

support::command!(async test);

async fn test() {
    let root = root();
    let file = succeed(
        root.open_at(NO_FOLLOW, "file".into(), OpenFlags::CREATE, READ_WRITE).await,
        "`open-at` opens the file",
    );
    check_bytes(read_all(&file).await, CONTENT, "the content of the file");
    check_eq!(names(&root).await, ["directory", "file", "other"], "what is in the directory");
}
