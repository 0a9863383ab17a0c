//! Reading zero bytes gives none, at the start of a file, at its end, and past it.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L404"
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
    for offset in [0, 1, CONTENT.len() as u64, 1000] {
        let (bytes, _) = succeed(file.read(0, offset), "`read` of no bytes succeeds");
        check!(bytes.is_empty(), "`read` of no bytes gives none, and gave {}", bytes.len());
    }
    check_bytes(read_all(&file), CONTENT, "the content of the file, read after that");
}
