//! A size that no file can have is refused, and the file stays as it is.
//!
//! No sentence names the error: hosts have `file-too-large`, `invalid` and others. A host that can have such a file has it
//! then.
//@ covers = ["wasi:filesystem/types#[method]descriptor.set-size"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L409"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, READ_WRITE, open, root, size};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE).await;
    for length in [u64::MAX, 1 << 63, (1 << 63) + 3] {
        let result = file.set_size(length).await;
        let expected = if result.is_ok() { length } else { CONTENT.len() as u64 };
        check_eq!(size(&file).await, expected, "the size of the file after `set-size` of {length} gave {result:?}");
    }
}
