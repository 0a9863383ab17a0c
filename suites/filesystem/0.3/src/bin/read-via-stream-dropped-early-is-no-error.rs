//! A stream for reading may be dropped unread, or in the middle of the file: the future resolves to success, as no error was
//! encountered.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L321"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_bytes, create, read_exactly, root, succeed};
use support::PATTERN;

support::command!(async test);

async fn test() {
    let file = create(&root(), "new", PATTERN.repeat(1000)).await;
    let (stream, done) = file.read_via_stream(0);
    drop(stream);
    succeed(done.await, "the future of a stream that is dropped unread is success");
    let (mut stream, done) = file.read_via_stream(0);
    check_bytes(read_exactly(&mut stream, 100).await, &PATTERN.repeat(2)[..100], "the first bytes");
    drop(stream);
    succeed(done.await, "the future of a stream that is dropped in the middle is success");
    drop(file);
}
