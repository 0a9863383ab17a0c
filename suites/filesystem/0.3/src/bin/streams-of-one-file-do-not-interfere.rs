//! Streams for reading, writing and appending of the same open file are active side by side, each with its own position.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.read-via-stream",
//@     "wasi:filesystem/types#[method]descriptor.write-via-stream",
//@     "wasi:filesystem/types#[method]descriptor.append-via-stream",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L314"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{
    append, check_bytes, content, create, read_exactly, read_to_end, root, stream, succeed, write_to,
};

support::command!(async test);

async fn test() {
    let root = root();
    let file = create(&root, "new", b"0123456789").await;
    let (mut reader, read) = file.read_via_stream(2);
    let (mut writer, source) = stream();
    let written = file.write_via_stream(source, 0);
    check_bytes(read_exactly(&mut reader, 3).await, b"234", "what the stream for reading gives");
    write_to(&mut writer, "ab").await;
    succeed(append(&file, b"x").await, "appending succeeds while other streams are open");
    write_to(&mut writer, "cd").await;
    drop(writer);
    succeed(written.await, "the future of the stream for writing is success");
    succeed(append(&file, b"y").await, "appending again succeeds");
    check_bytes(content(&root, "new").await, b"abcd456789xy", "the content of the file");
    // How far the stream for reading has read ahead is up to the host.
    let rest = read_to_end(reader).await;
    succeed(read.await, "the future of the stream for reading is success");
    check_bytes(&rest[..5], b"56789", "what the stream for reading goes on with");
}
