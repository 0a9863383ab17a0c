//! The contents of a symbolic link are what they were made with: nothing is resolved or normalized, and nothing need be
//! there.
//!
//! Windows makes links only to what is there, so that `no-entry` is accepted for the others.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.symlink-at",
//@     "wasi:filesystem/types#[method]descriptor.readlink-at",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L594"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{root, succeed};
use support::prelude::*;
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let root = root();
    let given = [
        "file",
        "directory/inside",
        "./file",
        "directory//inside",
        "directory/../file",
        "missing",
        "missing/below",
        "☃",
    ];
    for (number, contents) in given.into_iter().enumerate() {
        let path = format!("link-{number}");
        match root.symlink_at(contents.into(), path.clone()).await {
            Err(ErrorCode::Unsupported) => return,
            Err(ErrorCode::NoEntry) if number > 4 => continue,
            result => succeed(result, &format!("`symlink-at` with `{contents}` succeeds")),
        }
        let read = succeed(root.readlink_at(path).await, "`readlink-at` succeeds");
        check_eq!(read, contents, "the contents of the link");
    }
}
