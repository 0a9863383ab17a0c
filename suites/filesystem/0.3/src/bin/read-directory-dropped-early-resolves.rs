//! A stream of entries may be dropped unread or in the middle: the future resolves, and the directory can be read again.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-directory"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L439"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{create_directory, names, root};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let root = root();
    for number in 0..100 {
        create_directory(&root, &format!("new-{number:02}")).await;
    }
    for count in [0, 1, 5] {
        let (mut stream, done) = root.read_directory();
        for _ in 0..count {
            check!(stream.next().await.is_some(), "there are {count} entries");
        }
        drop(stream);
        // Whether entries that nobody wanted are read contents is not said. The harness ends a test that waits for ever.
        let _ = done.await;
    }
    check_eq!(names(&root).await.len(), 103, "the number of entries that a new stream gives");
}
