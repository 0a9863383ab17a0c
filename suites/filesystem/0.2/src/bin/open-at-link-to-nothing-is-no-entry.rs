//! Following a symbolic link to a path where nothing is fails with `no-entry`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L227"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{FOLLOW, check_fails, links};
use support::prelude::*;
use wasip2::filesystem::types::{DescriptorFlags, ErrorCode, OpenFlags};

support::command!(test);

fn test() {
    let links = links();
    for path in ["dangling", "dangling/file"] {
        let result = links.open_at(FOLLOW, path, OpenFlags::empty(), DescriptorFlags::READ);
        check_fails(result, &[ErrorCode::NoEntry], &format!("`{path}` leads to nothing"));
    }
}
