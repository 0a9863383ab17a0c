//! The bytes of a directory are not read: the stream ends without any, and the future resolves to an error.
//!
//! No sentence names the error. POSIX has `EISDIR` for it, and to other hosts a directory is no descriptor that can be read.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L325"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_bytes, check_fails, receive, root};
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let (bytes, result) = receive(root().read_via_stream(0)).await;
    check_bytes(bytes, b"", "what the stream of a directory gives");
    let accepted = [ErrorCode::IsDirectory, ErrorCode::BadDescriptor, ErrorCode::Invalid, ErrorCode::Unsupported];
    check_fails(result, &accepted, "reading a directory fails");
}
