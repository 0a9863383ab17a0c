//! Many streams that append to one file at the same time overwrite nothing: every byte of each is in the file.
//!
//! In which order is up to the host, and so is where one goes on while another is between two writes.
//@ covers = ["wasi:filesystem/types#[method]descriptor.append-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L361"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{append, check_bytes, content, create, root, succeed};
use support::prelude::*;
use support::tasks::join_all;

support::command!(async test);

async fn test() {
    let root = root();
    let file = create(&root, "new", b"").await;
    let parts: Vec<Vec<u8>> = (b'a'..b'u').map(|letter| vec![letter; 500]).collect();
    for result in join_all(parts.iter().map(|part| append(&file, part))).await {
        succeed(result, "the future of each stream is success");
    }
    let mut bytes = content(&root, "new").await;
    bytes.sort_unstable();
    check_bytes(bytes, parts.concat(), "the bytes of the file, sorted");
}
