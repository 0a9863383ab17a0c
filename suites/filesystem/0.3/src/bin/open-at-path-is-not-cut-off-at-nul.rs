//! A path with a NUL in it is not the path before the NUL.
//!
//! A NUL is a Unicode scalar value as others. File systems that cannot have it in a name refuse it, with an error of their
//! choice.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.open-at",
//@     "wasi:filesystem/types#[method]descriptor.create-directory-at",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L6"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, is_there, root};
use support::prelude::*;
use wasip3::filesystem::types::{DescriptorFlags, OpenFlags};

support::command!(async test);

async fn test() {
    let root = root();
    for path in ["file\0", "file\0.txt", "directory\0/inside", "directory/inside\0more"] {
        let result = root.open_at(NO_FOLLOW, path.into(), OpenFlags::empty(), DescriptorFlags::READ).await;
        check!(result.is_err(), "`{}` is not opened as what is before the NUL", path.escape_debug());
    }
    let _ = root.create_directory_at("new\0name".into()).await;
    check!(!is_there(&root, "new").await, "no directory is made with the name before the NUL");
}
