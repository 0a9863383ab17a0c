//! A stream for reading that begins past the end of the file gives no bytes.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L301"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{check_bytes, open, read_to_end, root, succeed};
use support::prelude::*;
use wasip2::filesystem::types::DescriptorFlags;

support::command!(test);

fn test() {
    let file = open(&root(), "file", DescriptorFlags::READ);
    for offset in [24, 4096, 1 << 40] {
        let stream = succeed(file.read_via_stream(offset), "`read-via-stream` succeeds");
        check_bytes(read_to_end(&stream), b"", &format!("what the stream from offset {offset} gives"));
    }
}
