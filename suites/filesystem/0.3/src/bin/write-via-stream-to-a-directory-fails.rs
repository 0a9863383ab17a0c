//! The bytes of a directory are not written: the future resolves to an error.
//!
//! No sentence names the error. POSIX has `EISDIR` or `EBADF` for it.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.write-via-stream",
//@     "wasi:filesystem/types#[method]descriptor.append-via-stream",
//@     "wasi:filesystem/types#[method]descriptor.set-size",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L336"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{append, names, root, write};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let root = root();
    let result = write(&root, b"written", 0).await;
    check!(result.is_err(), "`write-via-stream` to a directory fails, and gave {result:?}");
    let result = append(&root, b"written").await;
    check!(result.is_err(), "`append-via-stream` to a directory fails, and gave {result:?}");
    let result = root.set_size(0).await;
    check!(result.is_err(), "`set-size` of a directory fails, and gave {result:?}");
    check_eq!(names(&root).await, ["directory", "file", "other"], "what is in the directory");
}
