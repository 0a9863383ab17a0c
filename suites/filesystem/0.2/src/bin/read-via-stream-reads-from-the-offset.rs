//! A stream for reading begins at the offset and ends with the file.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L301"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, check_bytes, open, read_to_end, root, succeed};
use support::prelude::*;
use wasip2::filesystem::types::DescriptorFlags;

support::command!(test);

fn test() {
    let file = open(&root(), "file", DescriptorFlags::READ);
    for offset in 0..=CONTENT.len() {
        let stream = succeed(file.read_via_stream(offset as u64), "`read-via-stream` succeeds");
        check_bytes(read_to_end(&stream), &CONTENT[offset..], &format!("what the stream from offset {offset} gives"));
    }
}
