//! The bytes of a directory are not written.
//!
//! No sentence names the error. POSIX has `EISDIR` or `EBADF` for it.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.write",
//@     "wasi:filesystem/types#[method]descriptor.set-size",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L68"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{names, root};
use support::prelude::*;

support::command!(test);

fn test() {
    let root = root();
    let result = root.write(b"written", 0);
    check!(result.is_err(), "`write` to a directory fails, and gave {result:?}");
    let result = root.set_size(0);
    check!(result.is_err(), "`set-size` of a directory fails, and gave {result:?}");
    check_eq!(names(&root), ["directory", "file", "other"], "what is in the directory");
}
