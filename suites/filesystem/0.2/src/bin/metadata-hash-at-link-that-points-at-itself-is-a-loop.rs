//! Following symbolic links that point at themselves or at each other fails with `loop`; the link itself has a hash.
//@ covers = ["wasi:filesystem/types#[method]descriptor.metadata-hash-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L217"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{FOLLOW, NO_FOLLOW, check_fails, links, succeed};
use support::prelude::*;
use wasip2::filesystem::types::ErrorCode;

support::command!(test);

fn test() {
    let links = links();
    for path in ["loop", "ping", "loop/file"] {
        let result = links.metadata_hash_at(FOLLOW, path);
        check_fails(result, &[ErrorCode::Loop], &format!("the links of `{path}` have no end"));
    }
    for path in ["loop", "dangling", "root", "parent"] {
        succeed(links.metadata_hash_at(NO_FOLLOW, path), &format!("`metadata-hash-at` of the link `{path}` succeeds"));
    }
}
