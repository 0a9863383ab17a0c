//! Reading says that the end of the file was reached only if it was.
//!
//! A read that stops just before the end may say so or not. Reading on from there says it, sooner or later.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L403"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, check_bytes, open, read_all, root, succeed};
use support::prelude::*;
use wasip2::filesystem::types::DescriptorFlags;

support::command!(test);

fn test() {
    let file = open(&root(), "file", DescriptorFlags::READ);
    for length in [1, 2, 7, CONTENT.len() as u64 - 1] {
        for offset in 0..CONTENT.len() as u64 {
            let (bytes, ended) = succeed(file.read(length, offset), "`read` succeeds");
            let position = offset + bytes.len() as u64;
            check!(
                !ended || position == CONTENT.len() as u64,
                "the end is at {}, and not at {position}",
                CONTENT.len()
            );
        }
    }
    check_bytes(read_all(&file), CONTENT, "what is read until the end is reached");
}
