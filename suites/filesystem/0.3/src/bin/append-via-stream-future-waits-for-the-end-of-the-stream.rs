//! The future of appending is not resolved as long as the stream may go on, and resolves to success when the stream has ended,
//! also if there was nothing in it.
//@ covers = ["wasi:filesystem/types#[method]descriptor.append-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L358"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use core::pin::pin;
use filesystem_0_3::{CONTENT, READ_WRITE, append, check_bytes, content, open, root, stream, succeed, write_to};
use support::prelude::*;
use support::tasks::{give_way, poll_once};

support::command!(async test);

async fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE).await;
    succeed(append(&file, b"").await, "appending nothing succeeds");
    check_bytes(content(&root, "file").await, CONTENT, "the content of the file, to which nothing was appended");
    let (mut writer, reader) = stream();
    let mut done = pin!(file.append_via_stream(reader).into_future());
    write_to(&mut writer, "!").await;
    for _ in 0..10 {
        give_way().await;
        check!(poll_once(done.as_mut()).await.is_none(), "the future is not resolved while the stream is open");
    }
    drop(writer);
    succeed(done.await, "the future is success when the stream has ended");
    check_bytes(content(&root, "file").await, b"the content of the file!", "the content of the file");
}
