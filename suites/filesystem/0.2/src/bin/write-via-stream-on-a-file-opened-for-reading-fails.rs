//! A stream does not write to a file that was opened without `write`: it fails when it is made or when it is written.
//!
//! If it fails when it is written, its error says why in terms of files. No sentence names the error: POSIX has `EBADF`, and
//! other hosts say that it is not permitted.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.write-via-stream",
//@     "wasi:filesystem/types#filesystem-error-code",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L317"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, check_bytes, content, open, root};
use support::prelude::*;
use wasip2::filesystem::types::{DescriptorFlags, filesystem_error_code};
use wasip2::io::streams::StreamError;

support::command!(test);

fn test() {
    let root = root();
    let file = open(&root, "file", DescriptorFlags::READ);
    if let Ok(stream) = file.write_via_stream(0) {
        match stream.blocking_write_and_flush(b"written") {
            Err(StreamError::LastOperationFailed(error)) => {
                check!(filesystem_error_code(&error).is_some(), "the error has an error code of the file system");
            }
            result => fail!("writing to a file that was opened for reading fails, and gave {result:?}"),
        }
    }
    check_bytes(content(&root, "file"), CONTENT, "the content of the file");
}
