//! The stream of a file can be given to another file as it is: that becomes a copy, and both futures resolve to success.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.read-via-stream",
//@     "wasi:filesystem/types#[method]descriptor.write-via-stream",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L342"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_bytes, content, create, root, succeed};
use support::PATTERN;

support::command!(async test);

async fn test() {
    let root = root();
    let written = PATTERN.repeat(17_190);
    let from = create(&root, "from", &written).await;
    let to = create(&root, "to", b"before").await;
    let (stream, read) = from.read_via_stream(0);
    succeed(to.write_via_stream(stream, 6).await, "the future of writing the copy is success");
    succeed(read.await, "the future of reading the original is success");
    let copy = content(&root, "to").await;
    check_bytes(&copy[..6], b"before", "what was in the other file before");
    check_bytes(&copy[6..], &written, "the copy");
}
