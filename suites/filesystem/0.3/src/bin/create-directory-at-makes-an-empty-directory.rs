//! A directory is made at the path, also below another and with a slash at the end, and there is nothing in it.
//@ covers = ["wasi:filesystem/types#[method]descriptor.create-directory-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L453"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{create_directory, kind, names, open_directory, root, succeed};
use support::prelude::*;
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let root = root();
    for path in ["new", "directory/new", "new/below", "./newer", "newest/", "directory/../last"] {
        create_directory(&root, path).await;
        let directory = open_directory(&root, path, DescriptorFlags::READ).await;
        check_eq!(
            kind(&succeed(directory.get_type().await, "`get-type` succeeds")),
            "directory",
            "the type of `{path}`"
        );
        check!(names(&directory).await.is_empty(), "`{path}` is empty");
    }
    check_eq!(
        names(&root).await,
        ["directory", "file", "last", "new", "newer", "newest", "other"],
        "what is in the base directory"
    );
}
