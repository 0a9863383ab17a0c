//! The stream of a file can be given to standard output as it is.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-via-stream", "wasi:cli/stdout#write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L39"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
//@ expect = { exit = 0, stdout = "the content of the file" }
#![no_std]
#![no_main]

use filesystem_0_3::{open, root, succeed};
use support::channels;
use wasip3::cli::stdout::write_via_stream;
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let file = open(&root(), "file", DescriptorFlags::READ).await;
    let (stream, read) = file.read_via_stream(0);
    channels::succeed(write_via_stream(stream).await, "the future of standard output is success");
    succeed(read.await, "the future of reading the file is success");
}
