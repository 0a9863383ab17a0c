//! Also after a file was written, the hash at its path is computed as that of its descriptor is.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.metadata-hash",
//@     "wasi:filesystem/types#[method]descriptor.metadata-hash-at",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L649"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, READ_WRITE, open, root, succeed, write_all};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE).await;
    for text in [b"THE", b"the", b"XXX"] {
        write_all(&file, text, 0).await;
        let of_descriptor = succeed(file.metadata_hash().await, "`metadata-hash` succeeds");
        let at_path = succeed(root.metadata_hash_at(NO_FOLLOW, "file".into()).await, "`metadata-hash-at` succeeds");
        check_eq!(
            (at_path.lower, at_path.upper),
            (of_descriptor.lower, of_descriptor.upper),
            "the hash at the path after a write"
        );
    }
}
