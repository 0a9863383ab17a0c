//! A name that is too long for the file system fails with `name-too-long`; a name that is made is made whole.
//@ covers = ["wasi:filesystem/types#[method]descriptor.create-directory-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L230"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{name as name_of, names, root};
use support::prelude::*;
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let root = root();
    for length in [100, 255, 256, 1000, 5000] {
        let name = "n".repeat(length);
        match root.create_directory_at(name.clone()).await {
            Ok(()) => check!(names(&root).await.contains(&name), "the name of {length} characters is in the directory"),
            Err(ErrorCode::NameTooLong) if length > 100 => {}
            Err(code) => fail!("a name of {length} characters is taken or `name-too-long`, and not {}", name_of(&code)),
        }
        let made =
            names(&root).await.into_iter().filter(|found| found.starts_with('n')).all(|found| found.len() <= length);
        check!(made, "no longer name is in the directory");
        let others = names(&root).await.into_iter().filter(|found| !found.starts_with('n')).count();
        check_eq!(others, 3, "the number of entries that were there before");
        let _ = root.remove_directory_at(name.clone()).await;
        check!(
            names(&root).await.iter().all(|found| !found.starts_with('n')),
            "no part of the name is left in the directory"
        );
    }
}
