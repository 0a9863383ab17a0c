//! Streams for reading one file each have a position of their own, also where their reads take turns.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L314"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_bytes, open, read_exactly, read_to_end, root};
use wasip3::filesystem::types::DescriptorFlags;

support::command!(async test);

async fn test() {
    let file = open(&root(), "file", DescriptorFlags::READ).await;
    let (mut first, _first_done) = file.read_via_stream(0);
    let (mut second, _second_done) = file.read_via_stream(4);
    check_bytes(read_exactly(&mut first, 4).await, b"the ", "the first stream at its beginning");
    check_bytes(read_exactly(&mut second, 8).await, b"content ", "the second stream at its beginning");
    check_bytes(read_exactly(&mut first, 3).await, b"con", "the first stream after a read by the second");
    let (third, _third_done) = file.read_via_stream(19);
    check_bytes(read_to_end(third).await, b"file", "a third stream");
    check_bytes(read_to_end(second).await, b"of the file", "the second stream to its end");
    check_bytes(read_to_end(first).await, b"tent of the file", "the first stream to its end");
}
