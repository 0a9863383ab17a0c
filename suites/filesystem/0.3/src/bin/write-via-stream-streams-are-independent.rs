//! Streams for writing to one file each have a position of their own, also where their writes take turns.
//@ covers = ["wasi:filesystem/types#[method]descriptor.write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L314"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_bytes, content, create, root, stream, succeed, write_to};

support::command!(async test);

async fn test() {
    let root = root();
    let file = create(&root, "new", b"................").await;
    let (mut first, reader) = stream();
    let first_done = file.write_via_stream(reader, 0);
    let (mut second, reader) = stream();
    let second_done = file.write_via_stream(reader, 8);
    write_to(&mut first, "ab").await;
    write_to(&mut second, "AB").await;
    write_to(&mut first, "cd").await;
    write_to(&mut second, "CD").await;
    drop(first);
    succeed(first_done.await, "the future of the first stream is success");
    write_to(&mut second, "EF").await;
    drop(second);
    succeed(second_done.await, "the future of the second stream is success");
    check_bytes(content(&root, "new").await, b"abcd....ABCDEF..", "the content of the file");
}
