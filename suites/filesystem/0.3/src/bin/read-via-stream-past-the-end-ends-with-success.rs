//! A stream for reading that begins past the end of the file ends at once, without an error, similar to `pread` in POSIX.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L327"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_bytes, open, receive, root, succeed};
use support::prelude::*;
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let file = open(&root(), "file", DescriptorFlags::READ).await;
    for offset in [24, 4096, 1 << 40] {
        let (bytes, result) = receive(file.read_via_stream(offset)).await;
        check_bytes(bytes, b"", &format!("what the stream from offset {offset} gives"));
        succeed(result, &format!("the future of reading from offset {offset} is success"));
    }
}
