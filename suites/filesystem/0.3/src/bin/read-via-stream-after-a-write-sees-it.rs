//! What was written when the future of the writing resolved is seen by whoever begins to read then, by the same descriptor and
//! by others.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.read-via-stream",
//@     "wasi:filesystem/types#[method]descriptor.write-via-stream",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L342"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{READ_WRITE, check_bytes, open, read_all, read_from, root, write_all};
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let root = root();
    let first = open(&root, "file", READ_WRITE).await;
    let second = open(&root, "file", DescriptorFlags::READ).await;
    write_all(&first, b"THE", 0).await;
    check_bytes(read_all(&first).await, b"THE content of the file", "what the same descriptor reads");
    check_bytes(read_all(&second).await, b"THE content of the file", "what another descriptor reads");
    write_all(&first, b", longer", 23).await;
    check_bytes(read_from(&second, 19).await, b"file, longer", "what another descriptor reads at the end");
}
