//! A write that is given up tells how much was taken: exactly that comes out, and the rest can be written again.
//@ covers = ["wasi:cli/stdout#write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L39"
//@ expect = { exit = 0, stdout = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 } }
#![no_std]
#![no_main]

use cli_0_3::{PATTERN, succeed, write_all};
use core::pin::pin;
use support::prelude::*;
use support::tasks::poll_once;
use wasip3::cli::stdout::write_via_stream;
use wasip3::wit_bindgen::StreamResult;
use wasip3::wit_stream;

support::command!(async test);

async fn test() {
    let (mut writer, reader) = wit_stream::new();
    let done = write_via_stream(reader);
    let mut rest = PATTERN.repeat(17_190).into_bytes();
    for round in 0..10 {
        let length = rest.len();
        let mut write = pin!(writer.write(rest));
        let (result, buffer) = match poll_once(write.as_mut()).await {
            Some(over) => over,
            None => write.as_mut().cancel(),
        };
        rest = buffer.into_vec();
        let taken = match result {
            StreamResult::Complete(count) => count,
            StreamResult::Cancelled => 0,
            StreamResult::Dropped => fail!("standard output takes what is written to it, in round {round}"),
        };
        check_eq!(length - rest.len(), taken, "how much of the bytes is gone after a write that took {taken}");
    }
    write_all(&mut writer, rest).await;
    drop(writer);
    succeed(done.await, "the future is success when the stream has ended");
}
