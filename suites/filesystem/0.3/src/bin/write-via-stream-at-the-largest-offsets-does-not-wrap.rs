//! Writing at the largest offsets does not write elsewhere: the future resolves to an error, and the file stays as it is.
//!
//! File systems do not have files of that size, and fail with an error of their choice.
//@ covers = ["wasi:filesystem/types#[method]descriptor.write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L343"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, READ_WRITE, check_bytes, content, open, root, size, stream, write_in_vain};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE).await;
    for offset in [1 << 63, (1 << 63) + 4, u64::MAX - 7, u64::MAX - 1, u64::MAX] {
        let (writer, reader) = stream();
        let done = file.write_via_stream(reader, offset);
        write_in_vain(writer).await;
        let result = done.await;
        check!(result.is_err(), "writing at offset {offset} fails, and gave {result:?}");
    }
    check_eq!(size(&file).await, CONTENT.len() as u64, "the size of the file");
    check_bytes(content(&root, "file").await, CONTENT, "the content of the file");
}
