//! The contents of a symbolic link are read as they are, wherever they lead as long as they are relative.
//@ covers = ["wasi:filesystem/types#[method]descriptor.readlink-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L554"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{links, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let links = links();
    for (path, contents) in [
        ("to-file", "file"),
        ("to-link", "to-file"),
        ("to-directory", "directory"),
        ("dangling", "nothing"),
        ("loop", "loop"),
        ("parent", ".."),
        ("escape", "directory/../../file"),
        ("directory/to-file-above", "../file"),
        ("to-directory/to-file-above", "../file"),
    ] {
        let read = succeed(links.readlink_at(path), &format!("`readlink-at` of `{path}` succeeds"));
        check_eq!(read, contents, "the contents of `{path}`");
    }
}
