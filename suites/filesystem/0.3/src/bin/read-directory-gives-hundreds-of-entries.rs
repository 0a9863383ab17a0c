//! A directory with hundreds of entries is read to its end, and none is missing or given twice.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-directory"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L429"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
//@ timeout = 60000
#![no_std]
#![no_main]

use filesystem_0_3::{READ_MUTATE, create, create_directory, names, open_directory, root};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let root = root();
    create_directory(&root, "many").await;
    let many = open_directory(&root, "many", READ_MUTATE).await;
    let expected: Vec<String> =
        (0..200).map(|number| format!("a file with a rather long name, number {number:03}")).collect();
    for name in &expected {
        drop(create(&many, name, b"").await);
    }
    let found = names(&many).await;
    check_eq!(found.len(), 200, "the number of entries");
    check!(found == expected, "the entries are the files that were made");
}
