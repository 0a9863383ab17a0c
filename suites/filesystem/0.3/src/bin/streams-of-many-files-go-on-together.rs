//! Many files are written and read at the same time, each with its own content.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.write-via-stream",
//@     "wasi:filesystem/types#[method]descriptor.read-via-stream",
//@     "wasi:filesystem/types#[method]descriptor.open-at",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L312"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_bytes, content, create, names, root};
use support::prelude::*;
use support::tasks::join_all;
use wasip3::filesystem::types::Descriptor;

support::command!(async test);

async fn test() {
    let root = root();
    join_all((0..50).map(|number| write_and_read(&root, number))).await;
    check_eq!(names(&root).await.len(), 53, "the number of entries of the directory");
}

async fn write_and_read(root: &Descriptor, number: usize) {
    let (path, text) = (format!("file-{number}"), format!("<{number}>").repeat(1000));
    drop(create(root, &path, &text).await);
    check_bytes(content(root, &path).await, text, &format!("the content of `{path}`"));
}
