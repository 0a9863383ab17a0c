//! A directory that has just been made has no entries, in particular none for itself and for its parent.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.read-directory",
//@     "wasi:filesystem/types#[method]directory-entry-stream.read-directory-entry",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L438"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{create_directory, open_directory, root, succeed};
use support::prelude::*;
use wasip2::filesystem::types::DescriptorFlags;

support::command!(test);

fn test() {
    let root = root();
    create_directory(&root, "empty");
    let empty = open_directory(&root, "empty", DescriptorFlags::READ);
    let stream = succeed(empty.read_directory(), "`read-directory` succeeds");
    let entry = succeed(stream.read_directory_entry(), "`read-directory-entry` succeeds");
    check!(entry.is_none(), "there is no entry in an empty directory, but there is {entry:?}");
}
