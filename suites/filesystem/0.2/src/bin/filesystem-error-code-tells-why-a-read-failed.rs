//! The error of a stream for reading whose file was opened without `read` says why, in terms of files.
//!
//! A host may refuse the stream when it is made instead.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.read-via-stream",
//@     "wasi:filesystem/types#filesystem-error-code",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L669"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{open, root};
use support::prelude::*;
use wasip2::filesystem::types::{DescriptorFlags, filesystem_error_code};
use wasip2::io::streams::StreamError;

support::command!(test);

fn test() {
    let file = open(&root(), "file", DescriptorFlags::WRITE);
    if let Ok(stream) = file.read_via_stream(0) {
        match stream.blocking_read(100) {
            Err(StreamError::LastOperationFailed(error)) => {
                let code = filesystem_error_code(&error);
                check!(code.is_some(), "the error has an error code of the file system");
                check_eq!(filesystem_error_code(&error), code, "the error code, asked for again");
            }
            result => fail!("reading from a file that was opened for writing fails, and gave {result:?}"),
        }
    }
}
