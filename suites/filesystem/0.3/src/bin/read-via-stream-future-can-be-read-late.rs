//! The future beside a stream for reading keeps its value: it resolves whenever it is asked, also after the stream and the
//! descriptor are gone, and reading it can be given up and begun again.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L318"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use core::pin::pin;
use filesystem_0_3::{CONTENT, check_bytes, check_fails, open, read_to_end, root, succeed};
use support::tasks::poll_once;
use wasip3::filesystem::types::{DescriptorFlags, ErrorCode};

support::command!(async test);

async fn test() {
    let root = root();
    let file = open(&root, "file", DescriptorFlags::READ).await;
    let (stream, mut done) = file.read_via_stream(0);
    for _ in 0..3 {
        let mut read = pin!(done.into_future());
        match poll_once(read.as_mut()).await {
            None => match read.cancel() {
                Err(again) => done = again,
                // A host that has read the file ahead may know already.
                Ok(result) => return succeed(result, "the future is success"),
            },
            Some(result) => return succeed(result, "the future is success"),
        }
    }
    check_bytes(read_to_end(stream).await, CONTENT, "the content of the file");
    drop(file);
    succeed(done.await, "the future of a file that was read to its end is success");
    let (stream, done) = root.read_via_stream(0);
    check_bytes(read_to_end(stream).await, b"", "what the stream of a directory gives");
    let accepted = [ErrorCode::IsDirectory, ErrorCode::BadDescriptor, ErrorCode::Invalid, ErrorCode::Unsupported];
    check_fails(done.await, &accepted, "reading a directory fails, and the future says so when it is asked");
}
