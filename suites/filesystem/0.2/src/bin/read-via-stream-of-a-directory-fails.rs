//! No bytes are read from a directory by a stream, which fails when it is made or when it is read.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L303"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::root;
use support::prelude::*;

support::command!(test);

fn test() {
    if let Ok(stream) = root().read_via_stream(0) {
        let result = stream.blocking_read(100);
        check!(result.is_err(), "reading from a directory fails, and gave {result:?}");
    }
}
