//! Reading the future of standard output can be given up and begun again: it resolves all the same.
//@ covers = ["wasi:cli/stdout#write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L42"
//@ expect = { exit = 0, stdout = "written" }
#![no_std]
#![no_main]

use cli_0_3::{succeed, write_all};
use core::pin::pin;
use support::prelude::*;
use support::tasks::poll_once;
use wasip3::cli::stdout::write_via_stream;
use wasip3::wit_stream;

support::command!(async test);

async fn test() {
    let (mut writer, reader) = wit_stream::new();
    let mut done = write_via_stream(reader);
    for _ in 0..3 {
        let mut read = pin!(done.into_future());
        check!(poll_once(read.as_mut()).await.is_none(), "the future is not resolved while the stream is open");
        match read.cancel() {
            Err(again) => done = again,
            Ok(result) => fail!("reading the future is given up before it resolves, and it is {result:?}"),
        }
    }
    write_all(&mut writer, "written").await;
    drop(writer);
    succeed(done.await, "the future is success when the stream has ended");
}
