//! A stream for reading at the largest offsets gives no bytes: no file is that long.
//!
//! A host may refuse offsets that the platform cannot express, when the stream is made or when it is read.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L303"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{open, root};
use support::prelude::*;
use wasip2::filesystem::types::DescriptorFlags;

support::command!(test);

fn test() {
    let file = open(&root(), "file", DescriptorFlags::READ);
    for offset in [i64::MAX as u64, 1 << 63, (1 << 63) + 4, u64::MAX - 1, u64::MAX] {
        let Ok(stream) = file.read_via_stream(offset) else { continue };
        // Whatever is read is read at once: the rest of the reads are to see that nothing comes later.
        for _ in 0..10 {
            if let Ok(bytes) = stream.blocking_read(100) {
                check!(bytes.is_empty(), "there is nothing at offset {offset}, and {} bytes were read", bytes.len());
            }
        }
    }
}
