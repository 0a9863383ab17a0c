//! A name that is too long for the file system fails with `name-too-long`; a name that is made is made whole.
//@ covers = ["wasi:filesystem/types#[method]descriptor.create-directory-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L223"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{names, root};
use support::prelude::*;
use wasip2::filesystem::types::ErrorCode;

support::command!(test);

fn test() {
    let root = root();
    for length in [100, 255, 256, 1000, 5000] {
        let name = "n".repeat(length);
        match root.create_directory_at(&name) {
            Ok(()) => check!(names(&root).contains(&name), "the name of {length} characters is in the directory"),
            Err(ErrorCode::NameTooLong) if length > 100 => {}
            Err(code) => fail!("a name of {length} characters is taken or `name-too-long`, and not {}", code.name()),
        }
        let made = names(&root).into_iter().filter(|found| found.starts_with('n')).all(|found| found.len() <= length);
        check!(made, "no longer name is in the directory");
        let others = names(&root).into_iter().filter(|found| !found.starts_with('n')).count();
        check_eq!(others, 3, "the number of entries that were there before");
        let _ = root.remove_directory_at(&name);
        check!(
            names(&root).iter().all(|found| !found.starts_with('n')),
            "no part of the name is left in the directory"
        );
    }
}
