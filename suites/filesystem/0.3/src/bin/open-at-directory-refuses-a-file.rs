//! With `directory`, opening a file fails with `not-directory`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L156"
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
    for (follow, path) in [(NO_FOLLOW, "file"), (FOLLOW, "file"), (NO_FOLLOW, "directory/inside"), (FOLLOW, "to-file")]
    {
        let result = links.open_at(follow, path.into(), OpenFlags::DIRECTORY, DescriptorFlags::READ).await;
        check_fails(result, &[ErrorCode::NotDirectory], &format!("`{path}` is no directory"));
    }
}
