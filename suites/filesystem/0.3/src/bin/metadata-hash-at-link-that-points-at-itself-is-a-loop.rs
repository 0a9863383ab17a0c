//! Following symbolic links that point at themselves or at each other fails with `loop`; the link itself has a hash.
//@ covers = ["wasi:filesystem/types#[method]descriptor.metadata-hash-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L224"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{FOLLOW, NO_FOLLOW, check_fails, links, succeed};
use support::prelude::*;
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let links = links().await;
    for path in ["loop", "ping", "loop/file"] {
        let result = links.metadata_hash_at(FOLLOW, path.into()).await;
        check_fails(result, &[ErrorCode::Loop], &format!("the links of `{path}` have no end"));
    }
    for path in ["loop", "dangling", "root", "parent"] {
        succeed(
            links.metadata_hash_at(NO_FOLLOW, path.into()).await,
            &format!("`metadata-hash-at` of the link `{path}` succeeds"),
        );
    }
}
