//! A read of entries that is given up has taken what it says, and no more: every entry comes once.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-directory"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L429"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use core::pin::pin;
use filesystem_0_3::{create_directory, root, succeed};
use support::prelude::*;
use support::tasks::poll_once;

support::command!(async test);

async fn test() {
    let root = root();
    for number in 0..40 {
        create_directory(&root, &format!("new-{number:02}")).await;
    }
    let (mut stream, done) = root.read_directory();
    let mut names = Vec::new();
    for _ in 0..20 {
        let mut read = pin!(stream.read(Vec::with_capacity(2)));
        let (_, entries) = match poll_once(read.as_mut()).await {
            Some(over) => over,
            None => read.cancel(),
        };
        names.extend(entries.into_iter().map(|entry| entry.name));
    }
    names.extend(stream.collect().await.into_iter().map(|entry| entry.name));
    succeed(done.await, "the future of the stream is success");
    let all = names.len();
    names.sort();
    names.dedup();
    check_eq!((all, names.len()), (43, 43), "the number of entries, and that of different ones");
}
