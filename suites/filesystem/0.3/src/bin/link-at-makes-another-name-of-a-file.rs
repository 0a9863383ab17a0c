//! A hard link is the same file under another path: what is written at the one is read at the other.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.link-at",
//@     "wasi:filesystem/types#[method]descriptor.is-same-object",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L507"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, INSIDE_CONTENT, READ_WRITE, check_bytes, content, link, names, open, root, write_all};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let root = root();
    if !link(&root, "file", "linked").await || !link(&root, "directory/inside", "directory/../outside").await {
        return;
    }
    check_eq!(names(&root).await, ["directory", "file", "linked", "other", "outside"], "what is in the directory");
    check_bytes(content(&root, "linked").await, CONTENT, "the content at the new path");
    check_bytes(content(&root, "outside").await, INSIDE_CONTENT, "the content at the other new path");
    let (old, new) = (open(&root, "file", READ_WRITE).await, open(&root, "linked", READ_WRITE).await);
    check!(old.is_same_object(&new).await, "both paths mean the same file");
    write_all(&old, b"THE", 0).await;
    write_all(&new, b"FILE", 19).await;
    check_bytes(content(&root, "file").await, b"THE content of the FILE", "the content at the old path");
    check_bytes(content(&root, "linked").await, b"THE content of the FILE", "the content at the new path");
}
