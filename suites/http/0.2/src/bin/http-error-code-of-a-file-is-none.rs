//! `http-error-code` gives none of an error that is a file's and not HTTP's.
//@ covers = ["wasi:http/types#http-error-code"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L118"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::filesystem::preopens::get_directories;
use wasip2::filesystem::types::{DescriptorFlags, OpenFlags, PathFlags};
use wasip2::http::types::http_error_code;
use wasip2::io::streams::StreamError;

support::command!(test);

fn test() {
    let directories = get_directories();
    check_eq!(directories.len(), 1, "the number of folders that are given");
    let file = directories[0].0.open_at(PathFlags::empty(), "file", OpenFlags::empty(), DescriptorFlags::WRITE);
    let file = file.unwrap_or_else(|code| fail!("`open-at` opens the file that was given, and gave {code:?}"));
    // A host may refuse a stream for reading what was opened for writing. There is nothing to see then.
    let Ok(stream) = file.read_via_stream(0) else { return };
    match stream.blocking_read(100) {
        Err(StreamError::LastOperationFailed(error)) => {
            let code = http_error_code(&error);
            check!(code.is_none(), "the error of a file has no error code of HTTP, and has {code:?}");
        }
        result => fail!("reading from a file that was opened for writing fails, and gave {result:?}"),
    }
}
