//! Each stream of entries starts at the beginning of the directory, also while another one is in the middle.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.read-directory",
//@     "wasi:filesystem/types#[method]directory-entry-stream.read-directory-entry",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L442"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{names, root, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let root = root();
    let first = succeed(root.read_directory(), "`read-directory` succeeds");
    let entry = succeed(first.read_directory_entry(), "`read-directory-entry` succeeds");
    check!(entry.is_some(), "there is a first entry");
    check_eq!(names(&root), ["directory", "file", "other"], "what a second stream gives");
    drop(first);
    check_eq!(names(&root), ["directory", "file", "other"], "what a third stream gives");
}
