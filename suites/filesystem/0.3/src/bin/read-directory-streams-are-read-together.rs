//! Twenty streams of entries of one directory that are read at the same time each give every entry once.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-directory"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L436"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{create_directory, names, root};
use support::prelude::*;
use support::tasks::join_all;

support::command!(async test);

async fn test() {
    let root = root();
    for number in 0..30 {
        create_directory(&root, &format!("new-{number:02}")).await;
    }
    let mut expected: Vec<String> = (0..30).map(|number| format!("new-{number:02}")).collect();
    expected.extend(["directory", "file", "other"].map(str::to_owned));
    expected.sort();
    for (number, found) in join_all((0..20).map(|_| names(&root))).await.into_iter().enumerate() {
        check_eq!(found, expected, "what stream {number} gives");
    }
}
