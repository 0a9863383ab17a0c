//! A stream for writing writes all bytes in order also where it is polled and written without blocking.
//@ covers = ["wasi:filesystem/types#[method]descriptor.write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L315"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{content, create, root, size, succeed, succeed_stream};
use support::prelude::*;

support::command!(test);

fn test() {
    let root = root();
    let bytes: Vec<u8> = (0..300_000_u32).map(|at| (at % 251) as u8).collect();
    let file = create(&root, "new", b"");
    let stream = succeed(file.write_via_stream(0), "`write-via-stream` succeeds");
    let mut rest = bytes.as_slice();
    while !rest.is_empty() {
        stream.subscribe().block();
        let permitted = succeed_stream(stream.check_write(), "`check-write` succeeds");
        let (part, remaining) = rest.split_at(rest.len().min(permitted as usize).min(70_000));
        succeed_stream(stream.write(part), "`write` of what is permitted succeeds");
        rest = remaining;
    }
    succeed_stream(stream.blocking_flush(), "`blocking-flush` succeeds");
    check_eq!(size(&file), 300_000, "the size of the file");
    check!(content(&root, "new") == bytes, "the bytes in the file are those written");
}
