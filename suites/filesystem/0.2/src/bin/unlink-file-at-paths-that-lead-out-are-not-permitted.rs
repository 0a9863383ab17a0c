//! Removing a file at a path that leads out of the base directory fails with `not-permitted`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.unlink-file-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L16"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, INSIDE_CONTENT, READ_MUTATE, check_bytes, check_escape, content, links, open_directory};

support::command!(test);

fn test() {
    let links = links();
    for path in
        ["../missing-file", "/missing-file", "directory/../../missing-file", "parent/missing-file", "root/missing-file"]
    {
        check_escape(links.unlink_file_at(path), path);
    }
    let directory = open_directory(&links, "directory", READ_MUTATE);
    for path in ["../file", "../directory/inside"] {
        check_escape(directory.unlink_file_at(path), path);
    }
    check_bytes(content(&links, "file"), CONTENT, "the content of the file outside of the base directory");
    check_bytes(
        content(&links, "directory/inside"),
        INSIDE_CONTENT,
        "the content of the file that a path came back to",
    );
}
