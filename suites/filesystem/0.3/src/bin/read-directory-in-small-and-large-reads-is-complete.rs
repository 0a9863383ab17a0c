//! Entries come complete whether one is asked for at a time, some, or more than there are, and never more than asked for.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-directory"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L429"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{create_directory, root, succeed};
use support::prelude::*;
use wasip3::wit_bindgen::StreamResult;

support::command!(async test);

async fn test() {
    let root = root();
    for number in 0..40 {
        create_directory(&root, &format!("new-{number:02}")).await;
    }
    for length in [1, 3, 7, 43, 44, 1000] {
        let (mut stream, done) = root.read_directory();
        let mut names = Vec::new();
        loop {
            let (result, entries) = stream.read(Vec::with_capacity(length)).await;
            check!(entries.len() <= length, "a read of {length} entries gives no more, and gave {}", entries.len());
            names.extend(entries.into_iter().map(|entry| entry.name));
            if result == StreamResult::Dropped {
                break;
            }
        }
        succeed(done.await, "the future of the stream is success");
        names.sort();
        names.dedup();
        check_eq!(names.len(), 43, "the number of different entries that reads of {length} give");
    }
}
