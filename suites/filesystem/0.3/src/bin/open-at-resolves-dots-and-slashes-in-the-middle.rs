//! Steps of `.` and repeated slashes in a path lead nowhere else.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L537"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{INSIDE_CONTENT, check_bytes, content, root};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let root = root();
    for path in [
        "directory/inside",
        "./directory/inside",
        "directory/./inside",
        "directory//inside",
        ".//directory/././/inside",
    ] {
        check_bytes(content(&root, path).await, INSIDE_CONTENT, &format!("the content of `{path}`"));
    }
}
