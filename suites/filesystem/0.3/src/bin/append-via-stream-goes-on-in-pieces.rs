//! Pieces that are written to a stream for appending follow one another at the end of the file, a mebibyte of them.
//@ covers = ["wasi:filesystem/types#[method]descriptor.append-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L358"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_bytes, content, create, root, stream, succeed, write_to};
use support::PATTERN;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let root = root();
    let file = create(&root, "new", b"before ").await;
    let (mut writer, reader) = stream();
    let done = file.append_via_stream(reader);
    for _ in 0..17 {
        write_to(&mut writer, PATTERN.repeat(1000)).await;
        write_to(&mut writer, "").await;
    }
    drop(writer);
    succeed(done.await, "the future of appending is success");
    check_bytes(content(&root, "new").await, format!("before {}", PATTERN.repeat(17_000)), "the content of the file");
}
