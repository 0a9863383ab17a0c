//! A directory that has entries is not removed: this fails with `not-empty`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.remove-directory-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L564"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{INSIDE_CONTENT, check_bytes, check_fails, content, create_directory, is_there, root};
use support::prelude::*;
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let root = root();
    create_directory(&root, "new").await;
    create_directory(&root, "new/below").await;
    for path in ["directory", "new"] {
        check_fails(
            root.remove_directory_at(path.into()).await,
            &[ErrorCode::NotEmpty],
            &format!("`{path}` has an entry"),
        );
    }
    check_bytes(content(&root, "directory/inside").await, INSIDE_CONTENT, "the content of the file in the directory");
    check!(is_there(&root, "new/below").await, "the directory in the other directory is there");
}
