//! Following symbolic links that point at themselves or at each other fails with `loop`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L224"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{FOLLOW, NO_FOLLOW, check_fails, links};
use support::prelude::*;
use wasip3::filesystem::types::{DescriptorFlags, ErrorCode, OpenFlags};

support::command!(async test);

async fn test() {
    let links = links().await;
    for path in ["loop", "ping", "pong", "loop/file", "ping/file"] {
        let result = links.open_at(FOLLOW, path.into(), OpenFlags::empty(), DescriptorFlags::READ).await;
        check_fails(result, &[ErrorCode::Loop], &format!("the links of `{path}` have no end"));
    }
    let result = links.open_at(NO_FOLLOW, "loop/file".into(), OpenFlags::empty(), DescriptorFlags::READ).await;
    check_fails(result, &[ErrorCode::Loop], "the links of `loop/file` have no end");
}
