//! The entries of a file are not read.
//!
//! POSIX has `ENOTDIR` for it. To other hosts a file is no descriptor that entries are read from.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-directory"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L436"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{check_fails, open, root};
use wasip2::filesystem::types::{DescriptorFlags, ErrorCode};

support::command!(test);

fn test() {
    let file = open(&root(), "file", DescriptorFlags::READ);
    let accepted = [ErrorCode::NotDirectory, ErrorCode::BadDescriptor];
    check_fails(file.read_directory(), &accepted, "`read-directory` of a file fails");
}
