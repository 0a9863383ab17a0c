//! Reads of no bytes take none of the file, and are not its end.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L317"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, check_bytes, open, read_exactly, root, succeed};
use support::channels::read;
use support::prelude::*;
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let file = open(&root(), "file", DescriptorFlags::READ).await;
    let (mut stream, done) = file.read_via_stream(0);
    for expected in CONTENT.chunks(5) {
        for _ in 0..3 {
            let nothing = read(&mut stream, 0).await;
            check_eq!(nothing.as_deref(), Some(&[][..]), "what a read of no bytes gives before the end");
        }
        check_bytes(read_exactly(&mut stream, expected.len()).await, expected, "the bytes that come next");
    }
    check_eq!(read(&mut stream, 1).await, None, "what is read at the end");
    succeed(done.await, "the future of a file that was read to its end is success");
}
