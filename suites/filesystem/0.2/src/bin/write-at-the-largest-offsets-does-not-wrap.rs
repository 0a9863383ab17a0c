//! Writing at the largest offsets does not write elsewhere.
//!
//! File systems do not have files of that size, and fail with an error of their choice.
//@ covers = ["wasi:filesystem/types#[method]descriptor.write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L432"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, READ_WRITE, check_bytes, content, open, root, size};
use support::prelude::*;

support::command!(test);

fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE);
    for offset in [1 << 63, (1 << 63) + 4, u64::MAX - 1, u64::MAX] {
        let result = file.write(b"wrapped", offset);
        check!(result.is_err(), "`write` at offset {offset} fails, and gave {result:?}");
    }
    check_eq!(size(&file), CONTENT.len() as u64, "the size of the file");
    check_bytes(content(&root, "file"), CONTENT, "the content of the file");
}
