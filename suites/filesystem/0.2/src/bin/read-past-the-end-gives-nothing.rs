//! Reading at the end of a file or after it gives no bytes, and says that the end was reached.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L403"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, check_bytes, open, read_from, root};
use support::prelude::*;
use wasip2::filesystem::types::DescriptorFlags;

support::command!(test);

fn test() {
    let file = open(&root(), "file", DescriptorFlags::READ);
    let end = CONTENT.len() as u64;
    for offset in [end, end + 1, end + 4096, 1 << 32, (1 << 40) + 5] {
        check_bytes(read_from(&file, offset), b"", &format!("what is read from offset {offset} on"));
    }
}
