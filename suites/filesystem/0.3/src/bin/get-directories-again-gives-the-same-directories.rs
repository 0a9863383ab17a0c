//! Asking for the preopened directories again gives the same ones, in descriptors of their own: closing those of the first
//! call leaves those of the second open.
//@ covers = [
//@     "wasi:filesystem/preopens#get-directories",
//@     "wasi:filesystem/types#[method]descriptor.is-same-object",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/preopens.wit#L8"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }, { fixture = "second", guest = "/second" }]
#![no_std]
#![no_main]

use filesystem_0_3::is_there;
use support::prelude::*;
use wasip3::filesystem::preopens::get_directories;

support::command!(async test);

async fn test() {
    let first = get_directories();
    let second = get_directories();
    check_eq!(first.len(), 2, "the number of preopened directories at the first call");
    check_eq!(second.len(), 2, "the number of preopened directories at the second call");
    for (directory, path) in &second {
        let mut same = false;
        for (other, name) in &first {
            same |= name == path && other.is_same_object(directory).await;
        }
        check!(same, "`{path}` is the same directory at both calls");
    }
    drop(first);
    for (directory, path) in &second {
        let file = if path == "/" { "file" } else { "elsewhere" };
        check!(is_there(directory, file).await, "`{path}` of the second call is open when that of the first is closed");
    }
}
