//! The type of an entry is that of what it names; for a symbolic link it is that of the link.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.read-directory",
//@     "wasi:filesystem/types#[method]directory-entry-stream.read-directory-entry",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L174"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{entries, links, names};
use support::prelude::*;
use wasip2::filesystem::types::DescriptorType;

support::command!(test);

fn test() {
    let links = links();
    for entry in entries(&links) {
        let expected = match entry.name.as_str() {
            "file" => DescriptorType::RegularFile,
            "directory" => DescriptorType::Directory,
            _ => DescriptorType::SymbolicLink,
        };
        check_eq!(entry.type_, expected, "the type of the entry `{}`", entry.name);
    }
    let expected = [
        "dangling",
        "directory",
        "escape",
        "file",
        "loop",
        "parent",
        "ping",
        "pong",
        "root",
        "rooted-file",
        "to-directory",
        "to-file",
        "to-link",
    ];
    check_eq!(names(&links), expected, "what is in the directory");
}
