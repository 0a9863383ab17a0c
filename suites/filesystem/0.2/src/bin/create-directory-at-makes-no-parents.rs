//! A directory is not made in one that is not there: this fails with `no-entry`, as does the empty path.
//!
//! For the empty path `invalid` is accepted, too.
//@ covers = ["wasi:filesystem/types#[method]descriptor.create-directory-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L227"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{check_fails, names, root};
use support::prelude::*;
use wasip2::filesystem::types::ErrorCode;

support::command!(test);

fn test() {
    let root = root();
    let result = root.create_directory_at("missing/new");
    check_fails(result, &[ErrorCode::NoEntry], "there is no directory for `missing/new`");
    check_fails(root.create_directory_at(""), &[ErrorCode::NoEntry, ErrorCode::Invalid], "the empty path is refused");
    check_eq!(names(&root), ["directory", "file", "other"], "what is in the directory");
}
