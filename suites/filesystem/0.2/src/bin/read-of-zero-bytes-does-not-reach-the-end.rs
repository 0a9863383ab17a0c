//! Reading zero bytes before the end of a file does not say that the end was reached.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L403"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{open, root, succeed};
use support::prelude::*;
use wasip2::filesystem::types::DescriptorFlags;

support::command!(test);

fn test() {
    let file = open(&root(), "file", DescriptorFlags::READ);
    for offset in [0, 1] {
        let (_, ended) = succeed(file.read(0, offset), "`read` of no bytes succeeds");
        check!(!ended, "the end of the file is not reached at offset {offset}");
    }
}
