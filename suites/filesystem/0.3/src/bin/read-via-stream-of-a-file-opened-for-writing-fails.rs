//! A file that was opened with `write` and without `read` is not read: the stream ends without bytes, and the future resolves to
//! an error.
//!
//! No sentence names the error. POSIX has `EBADF` for it; other hosts say that it is not permitted.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L75"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_bytes, content, open, receive, root, write_all};
use support::prelude::*;
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let root = root();
    let file = open(&root, "file", DescriptorFlags::WRITE).await;
    let (bytes, result) = receive(file.read_via_stream(0)).await;
    check_bytes(bytes, b"", "what the stream of a file gives that was opened for writing only");
    check!(result.is_err(), "reading a file fails that was opened for writing only, and gave {result:?}");
    write_all(&file, b"THE", 0).await;
    check_bytes(
        content(&root, "file").await,
        b"THE content of the file",
        "the content after the write that was allowed",
    );
}
