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
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L242"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, NO_FOLLOW, READ_WRITE, check_bytes, check_fails, names, open, read_all, root};
use support::prelude::*;
use wasip3::filesystem::types::{ErrorCode, NewTimestamp};

support::command!(async test);

async fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE).await;
    let codes = &[ErrorCode::NotDirectory];
    check_fails(file.create_directory_at("new".into()).await, codes, "`create-directory-at` in a file fails");
    check_fails(
        file.link_at(NO_FOLLOW, "file".into(), &root, "new".into()).await,
        codes,
        "`link-at` from a file fails",
    );
    check_fails(
        root.link_at(NO_FOLLOW, "file".into(), &file, "new".into()).await,
        codes,
        "`link-at` into a file fails",
    );
    check_fails(file.metadata_hash_at(NO_FOLLOW, ".".into()).await, codes, "`metadata-hash-at` in a file fails");
    check_fails(file.readlink_at("link".into()).await, codes, "`readlink-at` in a file fails");
    check_fails(file.remove_directory_at("new".into()).await, codes, "`remove-directory-at` in a file fails");
    check_fails(file.rename_at("file".into(), &root, "new".into()).await, codes, "`rename-at` from a file fails");
    check_fails(root.rename_at("file".into(), &file, "new".into()).await, codes, "`rename-at` into a file fails");
    let new = NewTimestamp::Now;
    check_fails(file.set_times_at(NO_FOLLOW, ".".into(), new, new).await, codes, "`set-times-at` in a file fails");
    check_fails(file.symlink_at("file".into(), "new".into()).await, codes, "`symlink-at` in a file fails");
    check_fails(file.unlink_file_at("file".into()).await, codes, "`unlink-file-at` in a file fails");
    check_eq!(names(&root).await, ["directory", "file", "other"], "what is in the directory");
    check_bytes(read_all(&file).await, CONTENT, "the content of the file");
}
