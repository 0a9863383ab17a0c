//! A file that is renamed to the path of a symbolic link takes the place of the link, and not of what it points at.
//@ covers = ["wasi:filesystem/types#[method]descriptor.rename-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L579"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, check_bytes, content, create, is_there, links, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let links = links();
    drop(create(&links, "new", b"new"));
    succeed(links.rename_at("new", &links, "to-file"), "`rename-at` over a link succeeds");
    check_bytes(content(&links, "to-file"), b"new", "the content of what took the place of the link");
    check_bytes(content(&links, "file"), CONTENT, "the content of the file that the link pointed at");
    check!(!is_there(&links, "new"), "the file is no longer at its old path");
}
