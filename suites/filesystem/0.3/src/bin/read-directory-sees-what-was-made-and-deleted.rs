//! A stream of entries that is begun after something was made, renamed or deleted shows that.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.read-directory",
//@     "wasi:filesystem/types#[method]descriptor.create-directory-at",
//@     "wasi:filesystem/types#[method]descriptor.rename-at",
//@     "wasi:filesystem/types#[method]descriptor.unlink-file-at",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L435"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{create_directory, names, root, succeed};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let root = root();
    create_directory(&root, "made").await;
    check_eq!(
        names(&root).await,
        ["directory", "file", "made", "other"],
        "what is in the directory after `create-directory-at`"
    );
    succeed(root.rename_at("made".into(), &root, "renamed".into()).await, "`rename-at` succeeds");
    check_eq!(
        names(&root).await,
        ["directory", "file", "other", "renamed"],
        "what is in the directory after `rename-at`"
    );
    succeed(root.unlink_file_at("file".into()).await, "`unlink-file-at` succeeds");
    check_eq!(names(&root).await, ["directory", "other", "renamed"], "what is in the directory after `unlink-file-at`");
}
