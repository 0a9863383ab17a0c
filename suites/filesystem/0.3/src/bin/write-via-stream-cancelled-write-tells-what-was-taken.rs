//! A write that is given up tells how much was taken: exactly that gets into the file, and the rest can be written again.
//@ covers = ["wasi:filesystem/types#[method]descriptor.write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L334"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use core::pin::pin;
use filesystem_0_3::{check_bytes, content, create, root, stream, succeed, write_to};
use support::PATTERN;
use support::prelude::*;
use support::tasks::poll_once;
use wasip3::wit_bindgen::StreamResult;

support::command!(async test);

async fn test() {
    let root = root();
    let file = create(&root, "new", b"").await;
    let (mut writer, reader) = stream();
    let done = file.write_via_stream(reader, 0);
    let written = PATTERN.repeat(5000);
    let mut rest = written.clone().into_bytes();
    for round in 0..20 {
        let length = rest.len();
        let mut write = pin!(writer.write(rest));
        let (result, buffer) = match poll_once(write.as_mut()).await {
            Some(over) => over,
            None => write.as_mut().cancel(),
        };
        rest = buffer.into_vec();
        let taken = match result {
            StreamResult::Complete(count) => count,
            StreamResult::Cancelled => 0,
            StreamResult::Dropped => fail!("the file takes what is written to it, in round {round}"),
        };
        check_eq!(length - rest.len(), taken, "how much of the bytes is gone after a write that took {taken}");
    }
    write_to(&mut writer, rest).await;
    drop(writer);
    succeed(done.await, "the future is success when the stream has ended");
    check_bytes(content(&root, "new").await, written, "the content of the file");
}
