//! Reading gives at most as many bytes as were asked for, and they are those at the offset.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L404"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, check_bytes, open, root, succeed};
use support::prelude::*;
use wasip2::filesystem::types::DescriptorFlags;

support::command!(test);

fn test() {
    let file = open(&root(), "file", DescriptorFlags::READ);
    for length in 1..=5 {
        for offset in 0..CONTENT.len() {
            let (bytes, _) = succeed(file.read(length, offset as u64), "`read` succeeds");
            check!(bytes.len() as u64 <= length, "`read` of {length} bytes gives no more, and gave {}", bytes.len());
            check_bytes(&bytes, &CONTENT[offset..offset + bytes.len()], &format!("the bytes at offset {offset}"));
        }
    }
}
