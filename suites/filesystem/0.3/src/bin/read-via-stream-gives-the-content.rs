//! Reading a file gives the bytes that are in it, and the future beside the stream resolves to success.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L321"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, INSIDE_CONTENT, OTHER_CONTENT, check_bytes, open, receive, root, succeed};
use support::prelude::*;
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let root = root();
    for (path, expected) in [("file", CONTENT), ("other", OTHER_CONTENT), ("directory/inside", INSIDE_CONTENT)] {
        let file = open(&root, path, DescriptorFlags::READ).await;
        let (bytes, result) = receive(file.read_via_stream(0)).await;
        succeed(result, &format!("the future of reading `{path}` is success"));
        check_bytes(bytes, expected, &format!("the content of `{path}`"));
    }
}
