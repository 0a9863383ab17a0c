//! A directory is not made in one that is not there: this fails with `no-entry`, as does the empty path.
//!
//! For the empty path `invalid` is accepted, too.
//@ covers = ["wasi:filesystem/types#[method]descriptor.create-directory-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L234"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_fails, names, root};
use support::prelude::*;
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let root = root();
    let result = root.create_directory_at("missing/new".into()).await;
    check_fails(result, &[ErrorCode::NoEntry], "there is no directory for `missing/new`");
    check_fails(
        root.create_directory_at("".into()).await,
        &[ErrorCode::NoEntry, ErrorCode::Invalid],
        "the empty path is refused",
    );
    check_eq!(names(&root).await, ["directory", "file", "other"], "what is in the directory");
}
