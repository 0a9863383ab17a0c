//! Advice changes neither the content nor the size of a file, however large the region is.
//!
//! A host may refuse regions that the platform cannot express.
//@ covers = ["wasi:filesystem/types#[method]descriptor.advise"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L365"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, READ_WRITE, check_bytes, content, open, root, size, write_all};
use support::prelude::*;
use wasip3::filesystem::types::Advice;

support::command!(async test);

async fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE).await;
    write_all(&file, b"THE", 0).await;
    for advice in [Advice::WillNeed, Advice::DontNeed, Advice::NoReuse, Advice::Normal] {
        for (offset, length) in
            [(0, 0), (0, 1 << 20), (0, u64::MAX), (u64::MAX, 1), (u64::MAX, u64::MAX), (1 << 63, 10)]
        {
            let _ = file.advise(offset, length, advice).await;
        }
    }
    check_eq!(size(&file).await, CONTENT.len() as u64, "the size of the file");
    check_bytes(content(&root, "file").await, b"THE content of the file", "the content of the file");
}
