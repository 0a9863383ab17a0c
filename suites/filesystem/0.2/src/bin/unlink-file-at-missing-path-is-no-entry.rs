//! A file that is not there is not removed: this fails with `no-entry`.
//!
//! For the empty path `invalid` is accepted, too.
//@ covers = ["wasi:filesystem/types#[method]descriptor.unlink-file-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L227"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{check_fails, root};
use support::prelude::*;
use wasip2::filesystem::types::ErrorCode;

support::command!(test);

fn test() {
    let root = root();
    for path in ["missing", "missing/file", "directory/missing"] {
        check_fails(root.unlink_file_at(path), &[ErrorCode::NoEntry], &format!("`{path}` is not there"));
    }
    check_fails(root.unlink_file_at(""), &[ErrorCode::NoEntry, ErrorCode::Invalid], "the empty path is refused");
}
