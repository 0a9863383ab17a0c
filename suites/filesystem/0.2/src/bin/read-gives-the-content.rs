//! Reading a file gives the bytes that are in it, from the offset on.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L402"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, check_bytes, open, read_from, root};
use support::prelude::*;
use wasip2::filesystem::types::DescriptorFlags;

support::command!(test);

fn test() {
    let file = open(&root(), "file", DescriptorFlags::READ);
    for offset in 0..=CONTENT.len() {
        check_bytes(read_from(&file, offset as u64), &CONTENT[offset..], &format!("the bytes from offset {offset} on"));
    }
}
