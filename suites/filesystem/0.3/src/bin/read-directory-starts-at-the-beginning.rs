//! Each stream of entries starts at the beginning of the directory, also while another one is in the middle.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-directory"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L435"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{names, root};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let root = root();
    let (mut first, _done) = root.read_directory();
    check!(first.next().await.is_some(), "there is a first entry");
    check_eq!(names(&root).await, ["directory", "file", "other"], "what a second stream gives");
    drop(first);
    check_eq!(names(&root).await, ["directory", "file", "other"], "what a third stream gives");
}
