//! Creating a file in a directory that is not there fails with `no-entry`, and makes no directory.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L234"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, READ_WRITE, check_fails, names, root};
use support::prelude::*;
use wasip3::filesystem::types::{ErrorCode, OpenFlags};

support::command!(async test);

async fn test() {
    let root = root();
    let result = root.open_at(NO_FOLLOW, "missing/new".into(), OpenFlags::CREATE, READ_WRITE).await;
    check_fails(result, &[ErrorCode::NoEntry], "there is no directory for `missing/new`");
    check_eq!(names(&root).await, ["directory", "file", "other"], "what is in the directory");
}
