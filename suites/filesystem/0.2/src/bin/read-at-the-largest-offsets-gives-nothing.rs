//! Reading at the largest offsets gives no bytes: no file is that long.
//!
//! A host may refuse offsets that the platform cannot express.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L415"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{open, root};
use support::prelude::*;
use wasip2::filesystem::types::DescriptorFlags;

support::command!(test);

fn test() {
    let file = open(&root(), "file", DescriptorFlags::READ);
    for offset in [i64::MAX as u64, 1 << 63, (1 << 63) + 4, u64::MAX - 1, u64::MAX] {
        for length in [1, 100, u64::MAX] {
            if let Ok((bytes, _)) = file.read(length, offset) {
                check!(bytes.is_empty(), "there is nothing at offset {offset}, and {} bytes were read", bytes.len());
            }
        }
    }
}
