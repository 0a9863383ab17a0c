//! Streams of entries of the same directory that are read in turns each give every entry once.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.read-directory",
//@     "wasi:filesystem/types#[method]directory-entry-stream.read-directory-entry",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L443"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{open, root, succeed};
use support::prelude::*;
use wasip2::filesystem::types::DescriptorFlags;

support::command!(test);

fn test() {
    let root = root();
    let again = open(&root, ".", DescriptorFlags::READ);
    let streams =
        [&root, &root, &again].map(|directory| succeed(directory.read_directory(), "`read-directory` succeeds"));
    let mut found = [const { Vec::new() }; 3];
    for _ in 0..3 {
        for (stream, names) in streams.iter().zip(&mut found) {
            match succeed(stream.read_directory_entry(), "`read-directory-entry` succeeds") {
                Some(entry) => names.push(entry.name),
                None => fail!("each stream has three entries, but one ended after {names:?}"),
            }
        }
    }
    for (stream, mut names) in streams.iter().zip(found) {
        names.sort();
        check_eq!(names, ["directory", "file", "other"], "what each of the streams gives");
        let entry = succeed(stream.read_directory_entry(), "`read-directory-entry` succeeds");
        check!(entry.is_none(), "each stream has three entries, but one goes on with {entry:?}");
    }
}
