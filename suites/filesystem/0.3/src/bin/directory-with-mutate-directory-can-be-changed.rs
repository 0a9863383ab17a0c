//! What is in a directory that was opened with `mutate-directory` can be created, renamed and deleted.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.open-at",
//@     "wasi:filesystem/types#[method]descriptor.create-directory-at",
//@     "wasi:filesystem/types#[method]descriptor.rename-at",
//@     "wasi:filesystem/types#[method]descriptor.unlink-file-at",
//@     "wasi:filesystem/types#[method]descriptor.remove-directory-at",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L102"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{
    READ_MUTATE, check_bytes, content, create, create_directory, names, open_directory, root, succeed,
};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let root = root();
    let directory = open_directory(&root, "directory", READ_MUTATE).await;
    create_directory(&directory, "new-directory").await;
    drop(create(&directory, "new-file", b"new").await);
    succeed(
        directory.rename_at("new-file".into(), &directory, "new-directory/renamed".into()).await,
        "`rename-at` succeeds",
    );
    check_bytes(
        content(&root, "directory/new-directory/renamed").await,
        b"new",
        "the content of the file that was renamed",
    );
    succeed(directory.unlink_file_at("new-directory/renamed".into()).await, "`unlink-file-at` succeeds");
    succeed(directory.remove_directory_at("new-directory".into()).await, "`remove-directory-at` succeeds");
    check_eq!(names(&directory).await, ["inside"], "what is in the directory");
}
