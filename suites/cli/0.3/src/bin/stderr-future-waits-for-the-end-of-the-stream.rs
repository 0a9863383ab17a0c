//! The future of standard error is not resolved as long as the stream may go on, and resolves to success when the stream has
//! ended and all of it was written.
//@ covers = ["wasi:cli/stderr#write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L57"
//@ expect = { exit = 0, stderr = "one two" }
#![no_std]
#![no_main]

use cli_0_3::{succeed, write_all};
use core::pin::pin;
use support::prelude::*;
use support::tasks::{give_way, poll_once};
use wasip3::cli::stderr::write_via_stream;
use wasip3::wit_stream;

support::command!(async test);

async fn test() {
    let (mut writer, reader) = wit_stream::new();
    let mut done = pin!(write_via_stream(reader).into_future());
    for part in ["one ", "two"] {
        write_all(&mut writer, part).await;
        for _ in 0..10 {
            give_way().await;
            check!(poll_once(done.as_mut()).await.is_none(), "the future is not resolved while the stream is open");
        }
    }
    drop(writer);
    succeed(done.await, "the future is success when the stream has ended");
}
