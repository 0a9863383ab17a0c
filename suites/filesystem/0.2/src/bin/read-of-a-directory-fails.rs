//! The bytes of a directory are not read.
//!
//! No sentence names the error. POSIX has `EISDIR` for it, and to other hosts a directory is no descriptor that can be read.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L404"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{check_fails, root};
use wasip2::filesystem::types::ErrorCode;

support::command!(test);

fn test() {
    let result = root().read(100, 0);
    let accepted = [ErrorCode::IsDirectory, ErrorCode::BadDescriptor, ErrorCode::Invalid, ErrorCode::Unsupported];
    check_fails(result, &accepted, "`read` of a directory fails");
}
