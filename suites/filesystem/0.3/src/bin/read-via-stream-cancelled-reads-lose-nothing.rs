//! A read that is given up has taken what it says, and no more: the reads after it go on where it stopped.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L317"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use core::pin::pin;
use filesystem_0_3::{check_bytes, create, read_exactly, read_to_end, root, succeed};
use support::PATTERN;
use support::prelude::*;
use support::tasks::poll_once;

support::command!(async test);

async fn test() {
    let written = PATTERN.repeat(1000);
    let file = create(&root(), "new", &written).await;
    let (mut stream, done) = file.read_via_stream(0);
    let mut bytes = Vec::new();
    for round in 0..40 {
        {
            let mut read = pin!(stream.read(Vec::with_capacity(500)));
            let (_, part) = match poll_once(read.as_mut()).await {
                Some(over) => over,
                None => read.cancel(),
            };
            bytes.extend(part);
        }
        if round % 4 == 0 {
            bytes.extend(read_exactly(&mut stream, 10).await);
        }
    }
    bytes.extend(read_to_end(stream).await);
    succeed(done.await, "the future of a file that was read to its end is success");
    check_bytes(bytes, written, "what all reads give together");
}
