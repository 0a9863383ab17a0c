//! A stream for reading an empty file ends at once, without an error.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L321"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_bytes, create, receive, root, succeed};

support::command!(async test);

async fn test() {
    let file = create(&root(), "new", b"").await;
    let (bytes, result) = receive(file.read_via_stream(0)).await;
    check_bytes(bytes, b"", "what the stream of an empty file gives");
    succeed(result, "the future of reading an empty file is success");
}
