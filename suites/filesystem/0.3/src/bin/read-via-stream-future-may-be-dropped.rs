//! The future beside a stream for reading may be dropped unread: the stream goes on to its end.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L318"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, check_bytes, open, read_exactly, read_to_end, root};
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let file = open(&root(), "file", DescriptorFlags::READ).await;
    let (mut stream, done) = file.read_via_stream(0);
    let first = read_exactly(&mut stream, 4).await;
    drop(done);
    check_bytes(first, &CONTENT[..4], "the bytes before the future was dropped");
    check_bytes(read_to_end(stream).await, &CONTENT[4..], "the bytes after the future was dropped");
    let (stream, done) = file.read_via_stream(0);
    drop(done);
    check_bytes(read_to_end(stream).await, CONTENT, "the content, where the future was dropped at once");
}
