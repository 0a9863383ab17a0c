//! Renaming from or to a path that leads out of the base directory fails with `not-permitted` and changes nothing.
//@ covers = ["wasi:filesystem/types#[method]descriptor.rename-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L16"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, READ_MUTATE, check_bytes, check_escape, content, is_there, links, open_directory};
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
        check_escape(links.rename_at(path, &links, "new"), path);
        check_escape(links.rename_at("file", &links, path), path);
    }
    let directory = open_directory(&links, "directory", READ_MUTATE);
    check_escape(directory.rename_at("../file", &links, "new"), "../file");
    check_escape(links.rename_at("file", &directory, "../new"), "../new");
    check_bytes(content(&links, "file"), CONTENT, "the content of the file");
    check!(!is_there(&links, "new"), "nothing was made");
}
