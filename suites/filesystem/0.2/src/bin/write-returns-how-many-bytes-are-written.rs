//! Writing returns the number of bytes that were written: exactly so many are in the file.
//@ covers = ["wasi:filesystem/types#[method]descriptor.write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L434"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{check_bytes, content, create, root, size, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let root = root();
    let file = create(&root, "new", b"");
    let bytes = vec![b'x'; 10_000];
    let written = succeed(file.write(&bytes, 0), "`write` succeeds");
    check!(written > 0 && written <= 10_000, "`write` writes some of 10,000 bytes, and no more, and wrote {written}");
    check_eq!(size(&file), written, "the size of the file");
    check_bytes(content(&root, "new"), &bytes[..written as usize], "the content of the file");
}
