//! Making a symbolic link at a path that leads out of the base directory fails with `not-permitted`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.symlink-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L16"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{READ_MUTATE, check_escape, is_there, links, open_directory};
use support::prelude::*;

support::command!(test);

fn test() {
    let links = links();
    for path in [
        "../made-by-a-test",
        "/made-by-a-test",
        "directory/../../made-by-a-test",
        "parent/made-by-a-test",
        "root/made-by-a-test",
    ] {
        check_escape(links.symlink_at("file", path), path);
    }
    let directory = open_directory(&links, "directory", READ_MUTATE);
    check_escape(directory.symlink_at("inside", "../new"), "../new");
    check!(!is_there(&links, "new"), "nothing was made");
}
