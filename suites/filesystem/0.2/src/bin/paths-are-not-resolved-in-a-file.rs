//! A file is no base for paths: whatever is to be done there fails with `not-directory`.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.create-directory-at",
//@     "wasi:filesystem/types#[method]descriptor.link-at",
//@     "wasi:filesystem/types#[method]descriptor.metadata-hash-at",
//@     "wasi:filesystem/types#[method]descriptor.readlink-at",
//@     "wasi:filesystem/types#[method]descriptor.remove-directory-at",
//@     "wasi:filesystem/types#[method]descriptor.rename-at",
//@     "wasi:filesystem/types#[method]descriptor.set-times-at",
//@     "wasi:filesystem/types#[method]descriptor.symlink-at",
//@     "wasi:filesystem/types#[method]descriptor.unlink-file-at",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L235"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, NO_FOLLOW, READ_WRITE, check_bytes, check_fails, names, open, read_all, root};
use support::prelude::*;
use wasip2::filesystem::types::{ErrorCode, NewTimestamp};

support::command!(test);

fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE);
    let codes = &[ErrorCode::NotDirectory];
    check_fails(file.create_directory_at("new"), codes, "`create-directory-at` in a file fails");
    check_fails(file.link_at(NO_FOLLOW, "file", &root, "new"), codes, "`link-at` from a file fails");
    check_fails(root.link_at(NO_FOLLOW, "file", &file, "new"), codes, "`link-at` into a file fails");
    check_fails(file.metadata_hash_at(NO_FOLLOW, "."), codes, "`metadata-hash-at` in a file fails");
    check_fails(file.readlink_at("link"), codes, "`readlink-at` in a file fails");
    check_fails(file.remove_directory_at("new"), codes, "`remove-directory-at` in a file fails");
    check_fails(file.rename_at("file", &root, "new"), codes, "`rename-at` from a file fails");
    check_fails(root.rename_at("file", &file, "new"), codes, "`rename-at` into a file fails");
    let new = NewTimestamp::Now;
    check_fails(file.set_times_at(NO_FOLLOW, ".", new, new), codes, "`set-times-at` in a file fails");
    check_fails(file.symlink_at("file", "new"), codes, "`symlink-at` in a file fails");
    check_fails(file.unlink_file_at("file"), codes, "`unlink-file-at` in a file fails");
    check_eq!(names(&root), ["directory", "file", "other"], "what is in the directory");
    check_bytes(read_all(&file), CONTENT, "the content of the file");
}
