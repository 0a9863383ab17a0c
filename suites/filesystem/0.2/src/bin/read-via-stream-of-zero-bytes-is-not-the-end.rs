//! Reading no bytes from a stream for reading does not end it: what is in the file still comes.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L301"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, check_bytes, open, read_to_end, root, succeed, succeed_stream};
use support::prelude::*;
use wasip2::filesystem::types::DescriptorFlags;

support::command!(test);

fn test() {
    let file = open(&root(), "file", DescriptorFlags::READ);
    let stream = succeed(file.read_via_stream(0), "`read-via-stream` succeeds");
    let bytes = succeed_stream(stream.read(0), "`read` of no bytes succeeds, as the end of the file is not reached");
    check!(bytes.is_empty(), "`read` of no bytes gives none, and gave {}", bytes.len());
    let result = stream.blocking_read(0);
    let bytes = succeed_stream(result, "`blocking-read` of no bytes succeeds, as the end of the file is not reached");
    check!(bytes.is_empty(), "`blocking-read` of no bytes gives none, and gave {}", bytes.len());
    check_bytes(read_to_end(&stream), CONTENT, "what the stream gives after that");
}
