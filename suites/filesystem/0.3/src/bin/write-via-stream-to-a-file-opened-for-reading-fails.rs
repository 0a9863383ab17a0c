//! A file that was opened without `write` is not written: the future resolves to an error, and the file stays as it is.
//!
//! No sentence names the error. POSIX has `EBADF` for it; other hosts say that it is not permitted.
//@ covers = ["wasi:filesystem/types#[method]descriptor.write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L336"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, check_bytes, content, open, root, stream, write_in_vain};
use support::prelude::*;
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let root = root();
    let file = open(&root, "file", DescriptorFlags::READ).await;
    let (writer, reader) = stream();
    let done = file.write_via_stream(reader, 0);
    write_in_vain(writer).await;
    let result = done.await;
    check!(result.is_err(), "writing to a file fails that was opened for reading, and gave {result:?}");
    check_bytes(content(&root, "file").await, CONTENT, "the content of the file");
}
