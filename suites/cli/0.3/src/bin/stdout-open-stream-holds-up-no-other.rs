//! A stream that is open and not written to holds up no other: what is written to a second one comes out, and then the first
//! goes on.
//@ covers = ["wasi:cli/stdout#write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L42"
//@ expect = { exit = 0, stdout = "second first" }
#![no_std]
#![no_main]

use cli_0_3::{deliver, succeed, write_all};
use wasip3::cli::stdout::write_via_stream;
use wasip3::wit_stream;

support::command!(async test);

async fn test() {
    let (mut writer, reader) = wit_stream::new();
    let first = write_via_stream(reader);
    succeed(deliver(write_via_stream, "second ").await, "writing to a second stream succeeds");
    write_all(&mut writer, "first").await;
    drop(writer);
    succeed(first.await, "writing to the first stream succeeds");
}
