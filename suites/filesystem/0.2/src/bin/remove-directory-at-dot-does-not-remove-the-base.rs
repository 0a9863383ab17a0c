//! The base directory is not removed by the path `.`, even if it is empty.
//!
//! No sentence names the error: POSIX has `EINVAL` for it, and other systems deny access or say that it is busy.
//@ covers = ["wasi:filesystem/types#[method]descriptor.remove-directory-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L570"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{READ_MUTATE, create_directory, is_there, open_directory, root};
use support::prelude::*;

support::command!(test);

fn test() {
    let root = root();
    create_directory(&root, "new");
    let new = open_directory(&root, "new", READ_MUTATE);
    let result = new.remove_directory_at(".");
    check!(result.is_err(), "`remove-directory-at` of `.` fails");
    check!(is_there(&root, "new"), "the base directory is there");
}
