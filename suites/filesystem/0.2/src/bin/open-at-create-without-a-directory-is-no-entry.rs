//! Creating a file in a directory that is not there fails with `no-entry`, and makes no directory.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L227"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{NO_FOLLOW, READ_WRITE, check_fails, names, root};
use support::prelude::*;
use wasip2::filesystem::types::{ErrorCode, OpenFlags};

support::command!(test);

fn test() {
    let root = root();
    let result = root.open_at(NO_FOLLOW, "missing/new", OpenFlags::CREATE, READ_WRITE);
    check_fails(result, &[ErrorCode::NoEntry], "there is no directory for `missing/new`");
    check_eq!(names(&root), ["directory", "file", "other"], "what is in the directory");
}
