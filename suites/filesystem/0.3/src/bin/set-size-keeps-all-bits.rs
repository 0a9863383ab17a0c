//! A size of more than 32 bits is set, or refused by a file system that has no such files, and not cut off.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.set-size",
//@     "wasi:filesystem/types#[method]descriptor.stat",
//@ ]
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
    let length = (1 << 32) + 5;
    let result = file.set_size(length).await;
    let expected = if result.is_ok() { length } else { CONTENT.len() as u64 };
    check_eq!(size(&file).await, expected, "the size of the file after `set-size` of {length} gave {result:?}");
}
