//! A stream for reading begins at the offset, and goes on to the end of the file.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L330"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, check_bytes, open, receive, root, succeed};
use support::prelude::*;
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let file = open(&root(), "file", DescriptorFlags::READ).await;
    for offset in [0, 1, 4, 22, 23] {
        let (bytes, result) = receive(file.read_via_stream(offset)).await;
        succeed(result, &format!("the future of reading from offset {offset} is success"));
        check_bytes(bytes, &CONTENT[offset as usize..], &format!("what the stream from offset {offset} gives"));
    }
}
