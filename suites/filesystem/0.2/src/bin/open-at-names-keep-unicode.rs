//! Names of files are Unicode, and every character of them counts.
//!
//! The names here have no letters with accents: some file systems normalize those.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.open-at",
//@     "wasi:filesystem/types#[method]descriptor.read-directory",
//@     "wasi:filesystem/types#[method]directory-entry-stream.read-directory-entry",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L9"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{NO_FOLLOW, READ_WRITE, check_bytes, content, names, root, succeed, write_all};
use support::prelude::*;
use wasip2::filesystem::types::OpenFlags;

support::command!(test);

fn test() {
    let root = root();
    let given = ["snow ☃", "крокодил", "文件", "🦀🦀", "sp ace", "dot.", "...", ".hidden", "-dash", "a'b", "sharp ß"];
    for name in given {
        // Windows refuses names that end in a dot; there, this one is left out.
        let result = root.open_at(NO_FOLLOW, name, OpenFlags::CREATE | OpenFlags::EXCLUSIVE, READ_WRITE);
        if name.ends_with('.') && result.is_err() {
            continue;
        }
        let file = succeed(result, &format!("`open-at` creates `{name}`"));
        write_all(&file, name.as_bytes(), 0);
        drop(file);
        check!(names(&root).contains(&name.to_string()), "`{name}` is among the names in its directory");
        check_bytes(content(&root, name), name.as_bytes(), &format!("the content of `{name}`"));
    }
}
