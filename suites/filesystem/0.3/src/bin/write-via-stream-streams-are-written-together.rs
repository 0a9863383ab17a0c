//! Twenty streams that write to one file at the same time, each to a part of its own, write all parts.
//@ covers = ["wasi:filesystem/types#[method]descriptor.write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L314"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_bytes, content, create, root, succeed, write};
use support::prelude::*;
use support::tasks::join_all;

support::command!(async test);

async fn test() {
    let root = root();
    let file = create(&root, "new", b"").await;
    let parts: Vec<Vec<u8>> = (b'a'..b'u').map(|letter| vec![letter; 10_007]).collect();
    let writes = parts.iter().enumerate().map(|(number, part)| write(&file, part, number as u64 * 10_007));
    for result in join_all(writes).await {
        succeed(result, "the future of each stream is success");
    }
    check_bytes(content(&root, "new").await, parts.concat(), "the content of the file");
}
