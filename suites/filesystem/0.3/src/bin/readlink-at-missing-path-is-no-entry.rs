//! The contents of a link that is not there are not read: this fails with `no-entry`.
//!
//! For the empty path `invalid` is accepted, too.
//@ covers = ["wasi:filesystem/types#[method]descriptor.readlink-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L234"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_fails, links};
use support::prelude::*;
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let links = links().await;
    for path in ["missing", "missing/link", "dangling/link", "directory/missing"] {
        check_fails(links.readlink_at(path.into()).await, &[ErrorCode::NoEntry], &format!("`{path}` leads to nothing"));
    }
    check_fails(
        links.readlink_at("".into()).await,
        &[ErrorCode::NoEntry, ErrorCode::Invalid],
        "the empty path is refused",
    );
}
