//! Following symbolic links that point at themselves or at each other fails with `loop`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L217"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{FOLLOW, NO_FOLLOW, check_fails, links};
use support::prelude::*;
use wasip2::filesystem::types::{DescriptorFlags, ErrorCode, OpenFlags};

support::command!(test);

fn test() {
    let links = links();
    for path in ["loop", "ping", "pong", "loop/file", "ping/file"] {
        let result = links.open_at(FOLLOW, path, OpenFlags::empty(), DescriptorFlags::READ);
        check_fails(result, &[ErrorCode::Loop], &format!("the links of `{path}` have no end"));
    }
    let result = links.open_at(NO_FOLLOW, "loop/file", OpenFlags::empty(), DescriptorFlags::READ);
    check_fails(result, &[ErrorCode::Loop], "the links of `loop/file` have no end");
}
