//! Following symbolic links that point at themselves or at each other fails with `loop`.
//@ covers = ["wasi:filesystem/types#[method]descriptor.stat-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L224"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "links", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{FOLLOW, NO_FOLLOW, check_fails, links};
use support::prelude::*;
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let links = links().await;
    for (follow, path) in [(FOLLOW, "loop"), (FOLLOW, "ping"), (NO_FOLLOW, "loop/file"), (FOLLOW, "pong/file")] {
        check_fails(
            links.stat_at(follow, path.into()).await,
            &[ErrorCode::Loop],
            &format!("the links of `{path}` have no end"),
        );
    }
}
