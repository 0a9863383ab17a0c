//! The future beside a stream of entries may be dropped unread: the stream goes on to its end.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-directory"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L439"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::root;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let (mut stream, done) = root().read_directory();
    let mut names: Vec<String> = stream.next().await.into_iter().map(|entry| entry.name).collect();
    drop(done);
    names.extend(stream.collect().await.into_iter().map(|entry| entry.name));
    names.sort();
    check_eq!(names, ["directory", "file", "other"], "what the stream gives");
}
