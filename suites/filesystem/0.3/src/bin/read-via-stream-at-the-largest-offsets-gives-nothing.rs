//! Reading at the largest offsets gives no bytes: no file is that long. The future resolves all the same.
//!
//! A host may refuse offsets that the platform cannot express.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L330"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_bytes, open, receive, root};
use support::prelude::*;
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let file = open(&root(), "file", DescriptorFlags::READ).await;
    for offset in [i64::MAX as u64, 1 << 63, (1 << 63) + 4, u64::MAX - 1, u64::MAX] {
        let (bytes, _) = receive(file.read_via_stream(offset)).await;
        check_bytes(bytes, b"", &format!("what the stream from offset {offset} gives"));
    }
}
