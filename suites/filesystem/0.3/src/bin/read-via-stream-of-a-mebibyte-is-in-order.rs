//! A mebibyte is read to its end, complete and in order, by large reads and by small ones.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L317"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_bytes, create, receive, root, succeed};
use support::PATTERN;
use support::channels::read;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let written = PATTERN.repeat(17_190);
    let file = create(&root(), "new", &written).await;
    let (bytes, result) = receive(file.read_via_stream(0)).await;
    succeed(result, "the future of reading by large reads is success");
    check_bytes(bytes, &written, "what large reads give");
    let (mut stream, done) = file.read_via_stream(0);
    let mut bytes = Vec::new();
    for length in [1, 2, 3, 1000, 8191, 8192, 8193, 100].into_iter().cycle() {
        match read(&mut stream, length).await {
            Some(part) => bytes.extend(part),
            None => break,
        }
    }
    succeed(done.await, "the future of reading by small reads is success");
    check_bytes(bytes, &written, "what small reads give");
}
