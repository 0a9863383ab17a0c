//! The empty path names nothing, and not the base directory.
//!
//! POSIX, which `open-at` is similar to, has `ENOENT` for it; `invalid` is accepted, too.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L537"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{FOLLOW, check_fails, root};
use wasip3::filesystem::types::{DescriptorFlags, ErrorCode, OpenFlags};

support::command!(async test);

async fn test() {
    let root = root();
    for flags in [OpenFlags::empty(), OpenFlags::DIRECTORY] {
        let result = root.open_at(FOLLOW, "".into(), flags, DescriptorFlags::READ).await;
        check_fails(result, &[ErrorCode::NoEntry, ErrorCode::Invalid], "the empty path is refused");
    }
}
