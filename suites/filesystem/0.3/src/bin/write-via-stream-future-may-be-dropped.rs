//! The future of writing may be dropped unread: what is written to the stream gets into the file all the same.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.write-via-stream",
//@     "wasi:filesystem/types#[method]descriptor.append-via-stream",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L334"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_bytes, content, create, root, size, stream, write_to};
use wasip3::clocks::monotonic_clock::wait_for;

support::command!(async test);

async fn test() {
    let root = root();
    let file = create(&root, "new", b"").await;
    let (mut writer, reader) = stream();
    drop(file.write_via_stream(reader, 0));
    write_to(&mut writer, "written ").await;
    write_to(&mut writer, "unasked").await;
    drop(writer);
    // Nothing tells when it is written. The harness ends a test that waits for ever.
    while size(&file).await < 15 {
        wait_for(1_000_000).await;
    }
    let (mut writer, reader) = stream();
    drop(file.append_via_stream(reader));
    write_to(&mut writer, ", twice").await;
    drop(writer);
    while size(&file).await < 22 {
        wait_for(1_000_000).await;
    }
    check_bytes(content(&root, "new").await, b"written unasked, twice", "the content of the file");
}
