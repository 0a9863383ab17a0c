//! A hard link is the same file under another path: what is written at the one is read at the other.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.link-at",
//@     "wasi:filesystem/types#[method]descriptor.is-same-object",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L511"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, INSIDE_CONTENT, READ_WRITE, check_bytes, content, link, names, open, root, write_all};
use support::prelude::*;

support::command!(test);

fn test() {
    let root = root();
    if !link(&root, "file", "linked") || !link(&root, "directory/inside", "directory/../outside") {
        return;
    }
    check_eq!(names(&root), ["directory", "file", "linked", "other", "outside"], "what is in the directory");
    check_bytes(content(&root, "linked"), CONTENT, "the content at the new path");
    check_bytes(content(&root, "outside"), INSIDE_CONTENT, "the content at the other new path");
    let (old, new) = (open(&root, "file", READ_WRITE), open(&root, "linked", READ_WRITE));
    check!(old.is_same_object(&new), "both paths mean the same file");
    write_all(&old, b"THE", 0);
    write_all(&new, b"FILE", 19);
    check_bytes(content(&root, "file"), b"THE content of the FILE", "the content at the old path");
    check_bytes(content(&root, "linked"), b"THE content of the FILE", "the content at the new path");
}
