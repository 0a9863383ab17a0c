//! The separator of directories is always the slash: a backslash separates none.
//!
//! A backslash is a part of a name, or, where it cannot be that, refused with an error of the host's choice.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L13"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{NO_FOLLOW, READ_WRITE, names, root};
use support::prelude::*;
use wasip2::filesystem::types::{DescriptorFlags, OpenFlags};

support::command!(test);

fn test() {
    let root = root();
    for path in ["directory\\inside", ".\\file", "directory\\..\\file", "\\file"] {
        let result = root.open_at(NO_FOLLOW, path, OpenFlags::empty(), DescriptorFlags::READ);
        check!(result.is_err(), "`{path}` has no separator in it and is not opened");
    }
    let result = root.open_at(NO_FOLLOW, "..\\made-by-a-test", OpenFlags::CREATE | OpenFlags::EXCLUSIVE, READ_WRITE);
    if result.is_ok() {
        check!(
            names(&root).contains(&"..\\made-by-a-test".to_string()),
            "a file that was created has the backslash in its name and is in the base directory"
        );
    }
}
