//! With `truncate` but without `create`, a file that is not there is not made: this fails with `no-entry`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.open-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L160"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{NO_FOLLOW, READ_WRITE, check_fails, is_there, root};
use support::prelude::*;
use wasip3::filesystem::types::{ErrorCode, OpenFlags};

support::command!(async test);

async fn test() {
    let root = root();
    let result = root.open_at(NO_FOLLOW, "missing".into(), OpenFlags::TRUNCATE, READ_WRITE).await;
    check_fails(result, &[ErrorCode::NoEntry], "there is nothing to truncate");
    check!(!is_there(&root, "missing").await, "no file is made");
}
