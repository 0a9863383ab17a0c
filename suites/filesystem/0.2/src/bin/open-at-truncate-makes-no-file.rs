//! With `truncate` but without `create`, a file that is not there is not made: this fails with `no-entry`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L151"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{NO_FOLLOW, READ_WRITE, check_fails, is_there, root};
use support::prelude::*;
use wasip2::filesystem::types::{ErrorCode, OpenFlags};

support::command!(test);

fn test() {
    let root = root();
    let result = root.open_at(NO_FOLLOW, "missing", OpenFlags::TRUNCATE, READ_WRITE);
    check_fails(result, &[ErrorCode::NoEntry], "there is nothing to truncate");
    check!(!is_there(&root, "missing"), "no file is made");
}
