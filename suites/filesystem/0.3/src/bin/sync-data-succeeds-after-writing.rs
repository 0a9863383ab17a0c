//! The data of a file that was written are synchronized, and the file keeps what was written.
//@ covers = ["wasi:filesystem/types#[method]descriptor.sync-data"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L378"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
//@ timeout = 60000
#![no_std]
#![no_main]

use filesystem_0_3::{READ_WRITE, check_bytes, content, open, root, succeed, write_all};

support::command!(async test);

async fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE).await;
    for offset in 0..3 {
        write_all(&file, b"X", offset).await;
        succeed(file.sync_data().await, "`sync-data` succeeds");
    }
    check_bytes(content(&root, "file").await, b"XXX content of the file", "the content of the file");
}
