//! The contents of a link that is not there are not read: this fails with `no-entry`.
//!
//! For the empty path `invalid` is accepted, too.
//@ covers = ["wasi:filesystem/types#[method]descriptor.readlink-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L227"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{check_fails, links};
use support::prelude::*;
use wasip2::filesystem::types::ErrorCode;

support::command!(test);

fn test() {
    let links = links();
    for path in ["missing", "missing/link", "dangling/link", "directory/missing"] {
        check_fails(links.readlink_at(path), &[ErrorCode::NoEntry], &format!("`{path}` leads to nothing"));
    }
    check_fails(links.readlink_at(""), &[ErrorCode::NoEntry, ErrorCode::Invalid], "the empty path is refused");
}
