//! The base directory is not renamed by the path `.`.
//!
//! No sentence names the error: POSIX has `EBUSY` or `EINVAL` for it, and other systems deny access.
//@ covers = ["wasi:filesystem/types#[method]descriptor.rename-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L575"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{READ_MUTATE, create_directory, names, open_directory, root};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let root = root();
    create_directory(&root, "new").await;
    let new = open_directory(&root, "new", READ_MUTATE).await;
    let result = new.rename_at(".".into(), &root, "renamed".into()).await;
    check!(result.is_err(), "`rename-at` of `.` fails");
    check_eq!(names(&root).await, ["directory", "file", "new", "other"], "what is in the directory");
}
