//! The future of writing is not resolved as long as the stream may go on, and resolves to success when the stream has ended and
//! all of it was written.
//@ covers = ["wasi:filesystem/types#[method]descriptor.write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L342"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use core::pin::pin;
use filesystem_0_3::{check_bytes, content, create, root, stream, succeed, write_to};
use support::prelude::*;
use support::tasks::{give_way, poll_once};

support::command!(async test);

async fn test() {
    let root = root();
    let file = create(&root, "new", b"").await;
    let (mut writer, reader) = stream();
    let mut done = pin!(file.write_via_stream(reader, 0).into_future());
    for part in ["one ", "two"] {
        write_to(&mut writer, part).await;
        for _ in 0..10 {
            give_way().await;
            check!(poll_once(done.as_mut()).await.is_none(), "the future is not resolved while the stream is open");
        }
    }
    drop(writer);
    succeed(done.await, "the future is success when the stream has ended");
    check_bytes(content(&root, "new").await, b"one two", "the content of the file");
}
