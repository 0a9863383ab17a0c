//! Reading may ask for far more bytes than the file or the memory has.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L404"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, check_bytes, open, root, succeed};
use support::prelude::*;
use wasip2::filesystem::types::DescriptorFlags;

support::command!(test);

fn test() {
    let file = open(&root(), "file", DescriptorFlags::READ);
    for length in [1000, 1 << 32, i64::MAX as u64, u64::MAX] {
        let (bytes, _) = succeed(file.read(length, 4), "`read` of very many bytes succeeds");
        check_bytes(&bytes, &CONTENT[4..4 + bytes.len()], &format!("the bytes that `read` of {length} gives"));
        check!(!bytes.is_empty(), "`read` of {length} bytes gives some");
    }
}
