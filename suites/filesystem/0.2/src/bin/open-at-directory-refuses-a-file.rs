//! With `directory`, opening a file fails with `not-directory`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L147"
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
    for (follow, path) in [(NO_FOLLOW, "file"), (FOLLOW, "file"), (NO_FOLLOW, "directory/inside"), (FOLLOW, "to-file")]
    {
        let result = links.open_at(follow, path, OpenFlags::DIRECTORY, DescriptorFlags::READ);
        check_fails(result, &[ErrorCode::NotDirectory], &format!("`{path}` is no directory"));
    }
}
