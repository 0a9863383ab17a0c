//! A stream for writing at the largest offsets does not write elsewhere.
//!
//! File systems do not have files of that size. The stream fails when it is made or when it is written; then its error says
//! why in terms of files.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.write-via-stream",
//@     "wasi:filesystem/types#filesystem-error-code",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L317"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, READ_WRITE, check_bytes, content, open, root};
use support::prelude::*;
use wasip2::filesystem::types::filesystem_error_code;
use wasip2::io::streams::StreamError;

support::command!(test);

fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE);
    for offset in [1 << 63, (1 << 63) + 4, u64::MAX - 7] {
        let Ok(stream) = file.write_via_stream(offset) else { continue };
        match stream.blocking_write_and_flush(b"wrapped") {
            Err(StreamError::LastOperationFailed(error)) => {
                check!(filesystem_error_code(&error).is_some(), "the error has an error code of the file system");
            }
            result => fail!("writing at offset {offset} fails, and gave {result:?}"),
        }
    }
    check_bytes(content(&root, "file"), CONTENT, "the content of the file");
}
