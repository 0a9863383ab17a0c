//! The type of an entry is that of what it names; for a symbolic link it is that of the link.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-directory"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L183"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{entries, kind, links, names};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let links = links().await;
    for entry in entries(&links).await {
        let expected = match entry.name.as_str() {
            "file" => "regular-file",
            "directory" => "directory",
            _ => "symbolic-link",
        };
        check_eq!(kind(&entry.type_), expected, "the type of the entry `{}`", entry.name);
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
    check_eq!(names(&links).await, expected, "what is in the directory");
}
