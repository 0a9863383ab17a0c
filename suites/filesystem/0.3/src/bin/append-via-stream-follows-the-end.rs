//! Appending writes at the end that the file has by then, also where others have moved it since the stream was made.
//@ covers = ["wasi:filesystem/types#[method]descriptor.append-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L361"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{append, check_bytes, content, create, root, stream, succeed, write_all, write_to};

support::command!(async test);

async fn test() {
    let root = root();
    let file = create(&root, "new", b"0123").await;
    let (mut writer, reader) = stream();
    let late = file.append_via_stream(reader);
    succeed(append(&file, b"a").await, "`append-via-stream` succeeds");
    check_bytes(content(&root, "new").await, b"0123a", "the content after appending by a second stream");
    write_all(&file, b"...", 5).await;
    write_to(&mut writer, "b").await;
    drop(writer);
    succeed(late.await, "appending by the first stream succeeds");
    check_bytes(content(&root, "new").await, b"0123a...b", "the content after appending by the first stream");
    succeed(file.set_size(2).await, "`set-size` succeeds");
    succeed(append(&file, b"c").await, "`append-via-stream` succeeds");
    check_bytes(content(&root, "new").await, b"01c", "the content after the file was made shorter and appended to");
}
