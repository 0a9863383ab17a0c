//! Streams of entries of the same directory that are read in turns each give every entry once.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-directory"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L436"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{root, succeed};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let root = root();
    let (mut first, first_done) = root.read_directory();
    let (mut second, second_done) = root.read_directory();
    let (mut of_first, mut of_second) = (Vec::new(), Vec::new());
    loop {
        let (one, other) = (first.next().await, second.next().await);
        let ended = one.is_none() && other.is_none();
        of_first.extend(one.map(|entry| entry.name));
        of_second.extend(other.map(|entry| entry.name));
        if ended {
            break;
        }
    }
    succeed(first_done.await, "the future of the first stream is success");
    succeed(second_done.await, "the future of the second stream is success");
    of_first.sort();
    of_second.sort();
    check_eq!(of_first, ["directory", "file", "other"], "what the first stream gives");
    check_eq!(of_second, ["directory", "file", "other"], "what the second stream gives");
}
