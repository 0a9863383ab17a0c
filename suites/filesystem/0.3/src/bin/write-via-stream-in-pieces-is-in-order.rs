//! Pieces of all lengths that are written to one stream follow one another in the file, from the offset on.
//@ covers = ["wasi:filesystem/types#[method]descriptor.write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L350"
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
    let file = create(&root, "new", b"<>").await;
    let (mut writer, reader) = stream();
    let done = file.write_via_stream(reader, 1);
    let text = PATTERN.repeat(1000);
    let mut rest = text.as_bytes();
    for length in [1, 2, 0, 3, 7, 64, 8191, 8192, 8193, 1000].into_iter().cycle() {
        let (part, after) = rest.split_at(length.min(rest.len()));
        write_to(&mut writer, part).await;
        rest = after;
        if rest.is_empty() {
            break;
        }
    }
    drop(writer);
    succeed(done.await, "the future of writing in pieces is success");
    check_bytes(content(&root, "new").await, format!("<{text}"), "the content of the file");
}
