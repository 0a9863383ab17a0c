//! The separator of directories is always the slash: a backslash separates none.
//!
//! A backslash is a part of a name, or, where it cannot be that, refused with an error of the host's choice.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L10"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, READ_WRITE, names, root};
use support::prelude::*;
use wasip3::filesystem::types::{DescriptorFlags, OpenFlags};

support::command!(async test);

async fn test() {
    let root = root();
    for path in ["directory\\inside", ".\\file", "directory\\..\\file", "\\file"] {
        let result = root.open_at(NO_FOLLOW, path.into(), OpenFlags::empty(), DescriptorFlags::READ).await;
        check!(result.is_err(), "`{path}` has no separator in it and is not opened");
    }
    let result = root
        .open_at(NO_FOLLOW, "..\\made-by-a-test".into(), OpenFlags::CREATE | OpenFlags::EXCLUSIVE, READ_WRITE)
        .await;
    if result.is_ok() {
        check!(
            names(&root).await.contains(&"..\\made-by-a-test".to_string()),
            "a file that was created has the backslash in its name and is in the base directory"
        );
    }
}
