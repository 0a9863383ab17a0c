//! The base directory is not renamed by the path `.`.
//!
//! No sentence names the error: POSIX has `EBUSY` or `EINVAL` for it, and other systems deny access.
//@ covers = ["wasi:filesystem/types#[method]descriptor.rename-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L579"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{READ_MUTATE, create_directory, names, open_directory, root};
use support::prelude::*;

support::command!(test);

fn test() {
    let root = root();
    create_directory(&root, "new");
    let new = open_directory(&root, "new", READ_MUTATE);
    let result = new.rename_at(".", &root, "renamed");
    check!(result.is_err(), "`rename-at` of `.` fails");
    check_eq!(names(&root), ["directory", "file", "new", "other"], "what is in the directory");
}
