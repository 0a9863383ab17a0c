//! Following a symbolic link to a path where nothing is fails with `no-entry`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L234"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{FOLLOW, check_fails, links};
use support::prelude::*;
use wasip3::filesystem::types::{DescriptorFlags, ErrorCode, OpenFlags};

support::command!(async test);

async fn test() {
    let links = links().await;
    for path in ["dangling", "dangling/file"] {
        let result = links.open_at(FOLLOW, path.into(), OpenFlags::empty(), DescriptorFlags::READ).await;
        check_fails(result, &[ErrorCode::NoEntry], &format!("`{path}` leads to nothing"));
    }
}
