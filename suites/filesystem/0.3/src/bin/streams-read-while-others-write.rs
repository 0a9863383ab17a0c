//! A program copies a file by reading and writing side by side: neither has to wait until the other is over.
//!
//! Each part is written when it was read, and the next one is read meanwhile. A host that does not begin to write before
//! reading has ended, or the other way, does not meet the deadline.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.read-via-stream",
//@     "wasi:filesystem/types#[method]descriptor.write-via-stream",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L314"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_bytes, content, create, read_exactly, root, stream, succeed, write_to};
use support::PATTERN;
use support::tasks::join;

support::command!(async test);

async fn test() {
    let root = root();
    let text = PATTERN.repeat(2000);
    let from = create(&root, "from", &text).await;
    let to = create(&root, "to", b"").await;
    let (mut reader, read) = from.read_via_stream(0);
    let (mut writer, source) = stream();
    let written = to.write_via_stream(source, 0);
    let mut part = read_exactly(&mut reader, 6100).await;
    for _ in 1..20 {
        let (next, ()) = join(read_exactly(&mut reader, 6100), write_to(&mut writer, part)).await;
        part = next;
    }
    write_to(&mut writer, part).await;
    drop((reader, writer));
    succeed(written.await, "the future of writing is success");
    succeed(read.await, "the future of reading is success");
    check_bytes(content(&root, "to").await, text, "the copy");
}
