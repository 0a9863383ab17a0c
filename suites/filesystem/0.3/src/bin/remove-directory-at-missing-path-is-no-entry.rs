//! A directory that is not there is not removed: this fails with `no-entry`.
//!
//! For the empty path `invalid` is accepted, too.
//@ covers = ["wasi:filesystem/types#[method]descriptor.remove-directory-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L234"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_fails, root};
use support::prelude::*;
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let root = root();
    for path in ["missing", "missing/below", "directory/missing"] {
        check_fails(
            root.remove_directory_at(path.into()).await,
            &[ErrorCode::NoEntry],
            &format!("`{path}` is not there"),
        );
    }
    check_fails(
        root.remove_directory_at("".into()).await,
        &[ErrorCode::NoEntry, ErrorCode::Invalid],
        "the empty path is refused",
    );
}
