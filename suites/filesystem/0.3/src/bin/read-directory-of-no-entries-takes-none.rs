//! Reads of no entries take none of the stream.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-directory"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L429"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{root, succeed};
use support::prelude::*;
use wasip3::wit_bindgen::StreamResult;

support::command!(async test);

async fn test() {
    let (mut stream, done) = root().read_directory();
    let mut names = Vec::new();
    for _ in 0..3 {
        let (result, entries) = stream.read(Vec::new()).await;
        check_eq!(result, StreamResult::Complete(0), "the result of a read of no entries before the end");
        check!(entries.is_empty(), "a read of no entries gives none, but {entries:?}");
        names.extend(stream.next().await.map(|entry| entry.name));
    }
    check!(stream.next().await.is_none(), "there are three entries");
    succeed(done.await, "the future of the stream is success");
    names.sort();
    check_eq!(names, ["directory", "file", "other"], "the entries between the reads of none");
}
