//! The base directory is not removed by the path `.`, even if it is empty.
//!
//! No sentence names the error: POSIX has `EINVAL` for it, and other systems deny access or say that it is busy.
//@ covers = ["wasi:filesystem/types#[method]descriptor.remove-directory-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L566"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{READ_MUTATE, create_directory, is_there, open_directory, root};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let root = root();
    create_directory(&root, "new").await;
    let new = open_directory(&root, "new", READ_MUTATE).await;
    let result = new.remove_directory_at(".".into()).await;
    check!(result.is_err(), "`remove-directory-at` of `.` fails");
    check!(is_there(&root, "new").await, "the base directory is there");
}
