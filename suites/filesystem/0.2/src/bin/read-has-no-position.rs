//! Reading uses and changes no position: the same read gives the same bytes again.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L400"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, READ_WRITE, check_bytes, open, root, succeed, write_all};
use support::prelude::*;

support::command!(test);

fn test() {
    let file = open(&root(), "file", READ_WRITE);
    let (first, _) = succeed(file.read(3, 4), "`read` succeeds");
    write_all(&file, b"X", 20);
    let (second, _) = succeed(file.read(3, 4), "`read` succeeds");
    let length = first.len().min(second.len());
    check!(length > 0, "each `read` gives some bytes");
    check_bytes(&first[..length], &CONTENT[4..4 + length], "the bytes of the first read");
    check_bytes(&second[..length], &CONTENT[4..4 + length], "the bytes of the second read");
}
