//! Names of files are Unicode, and every character of them counts.
//!
//! The names here have no letters with accents: some file systems normalize those.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.open-at",
//@     "wasi:filesystem/types#[method]descriptor.read-directory",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L6"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, READ_WRITE, check_bytes, content, names, root, succeed, write_all};
use support::prelude::*;
use wasip3::filesystem::types::OpenFlags;

support::command!(async test);

async fn test() {
    let root = root();
    let given = ["snow ☃", "крокодил", "文件", "🦀🦀", "sp ace", "dot.", "...", ".hidden", "-dash", "a'b", "sharp ß"];
    for name in given {
        // Windows refuses names that end in a dot; there, this one is left out.
        let result = root.open_at(NO_FOLLOW, name.into(), OpenFlags::CREATE | OpenFlags::EXCLUSIVE, READ_WRITE).await;
        if name.ends_with('.') && result.is_err() {
            continue;
        }
        let file = succeed(result, &format!("`open-at` creates `{name}`"));
        write_all(&file, name.as_bytes(), 0).await;
        drop(file);
        check!(names(&root).await.contains(&name.to_string()), "`{name}` is among the names in its directory");
        check_bytes(content(&root, name).await, name.as_bytes(), &format!("the content of `{name}`"));
    }
}
